using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.Readers;

namespace PodDsl.Core.Tests.Readers;

/// <summary>
/// Each case of <c>tests/corpus/invalid</c>, a file or a folder of files, says in the first line of one of them where and why Quadlet
/// refuses it; <c># podman:</c> in its second line names the podman.
/// </summary>
public sealed class InvalidCorpusTests
{
    private const string Mark = "# expect: ";
    private const string PodmanMark = "# podman: ";

    public static IEnumerable<TheoryDataRow<string>> Cases =>
        Directory.GetFileSystemEntries(Folder).Order(StringComparer.Ordinal).Select(path => new TheoryDataRow<string>(Path.GetFileName(path)));

    [Theory]
    [MemberData(nameof(Cases))]
    public void File_is_refused_for_the_reason_that_it_names(string name)
    {
        var files = Read(Path.Combine(Folder, name));
        var refused = Assert.Single(files, file => file.Text.TrimStart('\ufeff').StartsWith(Mark, StringComparison.Ordinal));
        var lines = refused.Text.TrimStart('\ufeff').Split('\n');
        var podman = PodmanVersion.Newest;
        Assert.True(!lines[1].StartsWith(PodmanMark, StringComparison.Ordinal) || PodmanVersion.TryParse(lines[1][PodmanMark.Length..], out podman));

        var reading = QuadletReader.Read(files, podman);

        var error = Assert.Single(reading.Problems, problem => problem.IsError && problem.Source.File == refused.Path);
        var message = $"{error.Source.Line}:{error.Source.Column}: {error.Reason} {error.Remedy}";
        Assert.StartsWith(lines[0][Mark.Length..], message, StringComparison.Ordinal);
        Assert.DoesNotContain(reading.Units, unit => unit.Unit.DeclaredName == refused.Path);
    }

    private static List<QuadletSource> Read(string path)
    {
        string[] files = Directory.Exists(path) ? Directory.GetFiles(path) : [path];
        return [.. files.Select(file => new QuadletSource("/units/" + Path.GetFileName(file), System.Text.Encoding.UTF8.GetString(File.ReadAllBytes(file))))];
    }

    private static string Folder => Path.Combine(BuildFacts.RepositoryRoot, "tests", "corpus", "invalid");
}
