using System.Text.RegularExpressions;

namespace PodDsl.TestSupport;

/// <summary>A block of code in a README.</summary>
internal sealed record ReadmeBlock(string Language, string Text);

/// <summary>The READMEs of the repository, whose every claim is run.</summary>
internal static partial class Readmes
{
    public const string OfRepository = "README.md";
    public const string OfPackage = "src/PodDsl/README.md";
    public const string OfTemplates = "templates/README.md";

    /// <summary>Those that are about commands alone.</summary>
    public static IReadOnlyList<string> WithoutRecords { get; } = [OfTemplates, "src/PodDsl.Cli/README.md"];

    /// <summary>Declarations that the C# blocks of the READMEs use but do not contain.</summary>
    private static readonly (string Name, string Text)[] Others =
    [
        ("Backend", "[Subnet(\"10.89.1.0/24\")] public partial record Backend : Network;"),
        ("MariaDb", "[Image(\"docker.io/library/mariadb:11\"), Network<Backend>] public partial record MariaDb : Container;"),
    ];

    /// <summary>The pages of the manual, without those in folders, which have tests of their own.</summary>
    public static IReadOnlyList<string> Pages { get; } =
    [
        .. Directory.EnumerateFiles(Path.Combine(BuildFacts.RepositoryRoot, "docs"), "*.md")
            .Select(file => "docs/" + Path.GetFileName(file))
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>All of them, except those that are an index. That of the rules has tests of its own.</summary>
    public static IReadOnlyList<string> Paths { get; } =
    [
        .. Directory.EnumerateFiles(BuildFacts.RepositoryRoot, "README.md", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(BuildFacts.RepositoryRoot, file).Replace('\\', '/'))
            .Where(file => !file.Split('/').Any(folder => folder is "bin" or "obj") && file is not ("docs/rules/README.md" or "docs/README.md" or "samples/README.md"))
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>True if the code is that of the sample whose README shows it: the build of the sample has judged it.</summary>
    public static bool IsOfSample(string path, string block) =>
        path.StartsWith("samples/", StringComparison.Ordinal)
        && SampleSources(Path.GetDirectoryName(path)!).Any(file => File.ReadAllText(file).Contains(block.TrimEnd(), StringComparison.Ordinal));

    /// <summary>The folders of the samples with a project or a file-based program.</summary>
    public static IEnumerable<string> SampleProjects { get; } =
    [
        .. Directory.EnumerateFiles(Path.Combine(BuildFacts.RepositoryRoot, "samples"), "*.csproj", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Path.Combine(BuildFacts.RepositoryRoot, "samples"), Path.GetDirectoryName(file)!).Replace('\\', '/'))
            .Append("SingleFile")
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The C# files of such a folder, and of the projects that it references.</summary>
    public static IEnumerable<string> SourcesOfProject(string sample)
    {
        var folder = Path.Combine(BuildFacts.RepositoryRoot, "samples", sample);
        var references = Directory.EnumerateFiles(folder, "*.csproj")
            .SelectMany(project => ReferencePattern().Matches(File.ReadAllText(project)).Select(match => match.Groups["folder"].Value));
        return references.Prepend(".").SelectMany(part => SampleSources(Path.GetFullPath(Path.Combine(folder, part))));
    }

    /// <summary>The C# files of a sample.</summary>
    public static IEnumerable<string> SampleSources(string folder) =>
        Directory.EnumerateFiles(Path.Combine(BuildFacts.RepositoryRoot, folder), "*.cs", SearchOption.AllDirectories)
            .Where(file => !Path.GetRelativePath(BuildFacts.RepositoryRoot, file).Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"));

    public static string Read(string path) => File.ReadAllText(Path.Combine(BuildFacts.RepositoryRoot, path));

    public static IReadOnlyList<ReadmeBlock> Blocks(string path, string language) => [.. Blocks(path).Where(block => block.Language == language)];

    public static IReadOnlyList<ReadmeBlock> Blocks(string path) =>
        [.. BlockPattern().Matches(Read(path)).Select(match => new ReadmeBlock(match.Groups["language"].Value, match.Groups["text"].Value))];

    /// <summary>The texts between backticks in the prose.</summary>
    public static IReadOnlyList<string> Spans(string path) =>
        [.. SpanPattern().Matches(BlockPattern().Replace(Read(path), "")).Select(match => match.Groups["text"].Value)];

    /// <summary>The code of a file-based program without the directives for the SDK and the statement that runs it.</summary>
    public static string Code(string file) => string.Join('\n', file.Split('\n')
        .Where(line => !line.StartsWith("#:", StringComparison.Ordinal) && !line.StartsWith("return PodDslApp.", StringComparison.Ordinal)));

    /// <summary>A block of C# as a whole file, with the parts that it leaves to the reader.</summary>
    public static string Complete(string block)
    {
        var own = string.Join('\n', Code(block).Split('\n').Where(line => !line.StartsWith("#:", StringComparison.Ordinal) && line is not ("using PodDsl;" or "return PodDslApp.Run(args);")));
        var missing = Others.Where(other =>
            Regex.IsMatch(own, $@"\b{other.Name}\b") && !Regex.IsMatch(own, $@"record {other.Name}\b")).Select(other => other.Text).ToList();
        if (missing.Exists(text => text.Contains("Network<Backend>", StringComparison.Ordinal)) && !own.Contains("record Backend", StringComparison.Ordinal))
        {
            missing = [.. missing.Append(Others[0].Text).Distinct()];
        }

        return "using PodDsl;\n" + own + "\n" + string.Join('\n', missing) + "\n";
    }

    [GeneratedRegex(@"^```(?<language>[a-z]*)\n(?<text>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex BlockPattern();

    [GeneratedRegex("<ProjectReference Include=\"(?<folder>[^\"]+)/[^/\"]+\"")]
    private static partial Regex ReferencePattern();

    [GeneratedRegex(@"`(?<text>[^`]+)`")]
    private static partial Regex SpanPattern();
}
