using Microsoft.CodeAnalysis;

namespace PodDsl.Generators.Tests;

/// <summary>Documentation is for editors, and for compilers that write a file of it.</summary>
public sealed class DocumentationTests
{
    private const string Web =
        """
        using PodDsl;
        namespace Home;
        [Image("docker.io/library/web:1"), Publish(80, HostPort = 8080)] public partial record Web : Container;
        """;

    [Theory]
    [InlineData(DocumentationMode.None, false)]
    [InlineData(DocumentationMode.Parse, true)]
    [InlineData(DocumentationMode.Diagnose, true)]
    public void It_is_written_where_it_is_read(DocumentationMode mode, bool isWritten)
    {
        var sources = Run(mode).Result.GeneratedSources;

        Assert.Equal(isWritten, sources.Any(source => source.SourceText.ToString().Contains("/// ", StringComparison.Ordinal)));
        Assert.Equal(Code(Run(DocumentationMode.Diagnose)), Code(Run(mode)));
    }

    /// <summary>An editor opens a project that the same process has built.</summary>
    [Fact]
    public void It_comes_and_goes_with_the_compilation()
    {
        var built = Run(DocumentationMode.None);
        var open = Then(built, DocumentationMode.Parse);

        Assert.Contains("/// PublishPort=8080:80", open.SourceOf("Home.Web.g.cs"), StringComparison.Ordinal);
        Assert.DoesNotContain("///", Run(DocumentationMode.None).SourceOf("Home.Web.g.cs"), StringComparison.Ordinal);
    }

    private static GeneratorRun Run(DocumentationMode mode) => Then(GeneratorRun.WithoutSteps(TestCompilation.Of("")), mode);

    private static GeneratorRun Then(GeneratorRun before, DocumentationMode mode)
    {
        var options = TestCompilation.ParseOptions.WithDocumentationMode(mode);
        return before.Then(TestCompilation.Of(Web).ParsedWith(options), options);
    }

    private static IEnumerable<string> Code(GeneratorRun run) => run.Result.GeneratedSources
        .SelectMany(source => source.SourceText.ToString().Split('\n').Where(line => !line.TrimStart().StartsWith("///", StringComparison.Ordinal)));
}
