using System.Globalization;

namespace PodDsl.Generators.Tests;

public sealed class DeterminismTests
{
    private static readonly (string Path, string Text)[] Files =
    [
        ("a.cs", "using PodDsl; [Image(\"i\"), UidMap(0, 105000, 4999), Label(\"a\", \"1\")] public partial record INITLink { [Env] public const double RATIO = 1234.5; }"),
        ("b.cs", "using PodDsl; [Label(\"b\", \"2\"), Nice(-5)] public partial record INITLink : Container { [Env] public const int LEVEL = -5; }"),
        ("c.cs", "using PodDsl; [Label(\"c\", \"3\"), OomScoreAdj(-500), Pod<Files>] public partial record INITLink : Container { [Env] public const string TITLE = \"iI\"; }"),
        ("d.cs", "using PodDsl; [Image(\"i\"), Publish(80, HostPort = 8080, Count = 3), Pod<Files>] public partial record Title : Container;"),
        ("e.cs", "using PodDsl; [Publish(443)] public partial record Files : Pod;"),
    ];

    private static string Everything(IEnumerable<(string Path, string Text)> files)
    {
        var run = GeneratorRun.Of(TestCompilation.Of(files), GeneratorRun.BothFormats);
        Assert.Null(run.Result.Exception);
        Assert.Equal(6, run.Units.Count);
        return string.Join("\n", run.Result.GeneratedSources
            .OrderBy(source => source.HintName, StringComparer.Ordinal)
            .Select(source => source.HintName + "\n" + source.SourceText));
    }

    [Theory]
    [InlineData("fi-FI")]
    [InlineData("tr-TR")]
    [InlineData("de-DE")]
    [InlineData("ar-SA")]
    public void The_culture_does_not_matter(string culture)
    {
        var expected = Everything(Files);
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            Assert.Equal(expected, Everything(Files));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void The_order_of_the_files_does_not_matter()
    {
        var expected = Everything(Files);
        var random = new Random(1);
        for (var round = 0; round < 20; round++)
        {
            var shuffled = Files.ToArray();
            random.Shuffle(shuffled);
            Assert.Equal(expected, Everything(shuffled));
        }
    }

    [Fact]
    public void Line_ends_of_the_source_do_not_matter() => Assert.Equal(
        Everything(Files.Select(file => (file.Path, file.Text.Replace("; ", ";\n", StringComparison.Ordinal)))),
        Everything(Files.Select(file => (file.Path, file.Text.Replace("; ", ";\r\n", StringComparison.Ordinal)))));
}
