using PodDsl.Import.Compose;

namespace PodDsl.Import.Tests.Compose;

/// <summary>
/// The Compose projects in <c>tests/corpus/compose</c>: a folder for each, with its files, the options for docker-compose in
/// <c>options.txt</c>, and what docker-compose 2.40 makes of it in <c>expected.json</c>.
/// </summary>
internal static class ComposeCorpus
{
    /// <summary>Where docker-compose saw the projects.</summary>
    public const string Place = "/run/units";

    public static string Folder { get; } = Path.Combine(BuildFacts.RepositoryRoot, "tests", "corpus", "compose");

    public static IEnumerable<string> Names => Directory.GetDirectories(Folder).Select(folder => Path.GetFileName(folder)!).Order(StringComparer.Ordinal);

    public static string PathOf(string name, string file) => Path.Combine(Folder, name, file);

    public static ComposeProject Load(string name) => ComposeLoader.Load(SourceOf(name));

    public static ComposeSource SourceOf(string name)
    {
        var options = File.Exists(PathOf(name, "options.txt")) ? File.ReadAllText(PathOf(name, "options.txt")).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries) : [];
        var files = Values("-f");
        return new ComposeSource(files.Count > 0 ? files : ["compose.yaml"], Read)
        {
            CurrentFolder = $"{Place}/{name}",
            ProjectName = Values("-p").LastOrDefault(),
            EnvFiles = Values("--env-file"),
            Profiles = Values("--profile"),
            Environment = new Dictionary<string, string> { ["HOME"] = "/root", ["LANG"] = "C.UTF-8" },
        };

        List<string> Values(string option) => options.Zip(options.Skip(1)).Where(pair => pair.First == option).Select(pair => pair.Second).ToList();
    }

    private static SourceContent Read(string path)
    {
        var real = path.StartsWith(Place + "/", StringComparison.Ordinal) ? Folder + path[Place.Length..] : path;
        return File.Exists(real) ? new SourceContent(File.ReadAllBytes(real)) : SourceContent.Missing;
    }
}
