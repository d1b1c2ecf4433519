using PodDsl.Import.Tests.Compose;

namespace PodDsl.Import.Tests.Traces;

/// <summary>Nothing is lost in silence: each field of each input is in a unit or in a note.</summary>
public sealed class TraceTests
{
    private static readonly string Corpus = Path.Combine(BuildFacts.RepositoryRoot, "tests", "corpus");

    public static TheoryData<string> Projects => [.. ComposeCorpus.Names];

    public static TheoryData<string> Applications => [.. Directory.GetDirectories(Path.Combine(Corpus, "applications")).Select(static folder => Path.GetFileName(folder)!).Order(StringComparer.Ordinal)];

    /// <summary>Without the folders of what Quadlet ignores and clears, whose units are compared with those of its generator.</summary>
    public static TheoryData<string> Folders =>
    [
        .. new[] { "legitimate/system", "legitimate/user", "quadlet" }
            .SelectMany(static folder => Directory.GetDirectories(Path.Combine(Corpus, folder)).Where(static own => Path.GetFileName(own) is not ("drop" or "grammar" or "odd" or "prefix" or "remap" or "resets")).Select(own => $"{folder}/{Path.GetFileName(own)}")).Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Projects))]
    public void No_field_of_a_Compose_project_is_lost(string name) => Trace.Check(Trace.OfCompose(
        ComposeCorpus.SourceOf(name), Files(ComposeCorpus.PathOf(name, ""), "*.y*ml").Select(file => ($"{ComposeCorpus.Place}/{name}/{file.Path}", file.Text))));

    [Theory]
    [MemberData(nameof(Applications))]
    public void No_field_of_an_application_is_lost(string name)
    {
        var folder = Path.Combine(Corpus, "applications", name);
        var source = new Import.Compose.ComposeSource(["compose.yaml"], path => File.Exists(path) ? new SourceContent(File.ReadAllBytes(path)) : SourceContent.Missing) { CurrentFolder = folder };
        Trace.Check(Trace.OfCompose(source, Files(folder, "compose.yaml").Select(file => (Path.Combine(folder, file.Path), file.Text))));
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public void No_key_of_a_folder_of_Quadlet_is_lost(string folder) => Trace.Check(Trace.OfQuadlet([.. Files(Path.Combine(Corpus, folder), "*").Select(file => ("/units/" + file.Path, file.Text))]));

    private static IEnumerable<(string Path, string Text)> Files(string folder, string pattern) => Directory.EnumerateFiles(folder, pattern, SearchOption.AllDirectories)
        .Order(StringComparer.Ordinal).Select(file => (Path.GetRelativePath(folder, file), File.ReadAllText(file)));
}
