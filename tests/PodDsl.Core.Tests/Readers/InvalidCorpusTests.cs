using PodDsl.Core.Readers;

namespace PodDsl.Core.Tests.Readers;

/// <summary>Each file of <c>tests/corpus/invalid</c> says in its first line where and why it is refused.</summary>
public sealed class InvalidCorpusTests
{
    private const string Mark = "# expect: ";

    public static IEnumerable<TheoryDataRow<string>> Files =>
        Directory.GetFiles(Folder).Order(StringComparer.Ordinal).Select(file => new TheoryDataRow<string>(Path.GetFileName(file)));

    [Theory]
    [MemberData(nameof(Files))]
    public void File_is_refused_for_the_reason_that_it_names(string name)
    {
        var text = File.ReadAllText(Path.Combine(Folder, name));
        var expected = text.Split('\n')[0];
        Assert.StartsWith(Mark, expected, StringComparison.Ordinal);

        var reading = QuadletReader.Read([new QuadletSource("/units/" + name, text)]);

        var error = Assert.Single(reading.Problems, problem => problem.IsError);
        var message = $"{error.Source.Line}:{error.Source.Column}: {error.Reason} {error.Remedy}";
        Assert.StartsWith(expected[Mark.Length..], message, StringComparison.Ordinal);
        Assert.Empty(reading.Units);
    }

    private static string Folder => Path.Combine(BuildFacts.RepositoryRoot, "tests", "corpus", "invalid");
}
