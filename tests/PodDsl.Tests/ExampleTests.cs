using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace PodDsl.Tests;

public sealed class ExampleTests
{
    /// <summary>The units that examples speak of without declaring them.</summary>
    private const string Prelude = """
        using PodDsl;
        namespace Elsewhere;
        public record Backend : Network;
        public record Data : Volume;
        public record Site : Pod;
        public record MariaDb : Container;
        public record Nextcloud : Container;
        public record Web : Container;
        """;

    [Fact]
    public void Every_example_of_the_docs_compiles()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var examples = typeof(Unit).Assembly.GetExportedTypes()
            .Select(type => (type.Name, Code: LibraryDocs.Of(type)?.Element("example")?.Element("code")?.Value))
            .Where(example => example.Code is not null)
            .ToList();
        var trees = examples.Select((example, index) => CSharpSyntaxTree.ParseText(
            $"using PodDsl; using Elsewhere; namespace Example{index} {{ {example.Code} }}", path: example.Name, cancellationToken: cancellation));
        var compilation = CSharpCompilation.Create(
            "Examples",
            [.. trees, CSharpSyntaxTree.ParseText(Prelude, cancellationToken: cancellation)],
            References(),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));

        var errors = compilation.GetDiagnostics(cancellation).Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

        Assert.True(examples.Count > 100);
        Assert.Empty(errors.Where(IsMerged).Select(error => error.ToString()));
    }

    /// <summary>Leaves out the attributes of systemd that are written on another branch.</summary>
    private static bool IsMerged(Diagnostic error) =>
        !error.GetMessage(CultureInfo.InvariantCulture).Contains("'WantedByAttribute'", StringComparison.Ordinal)
        && !error.GetMessage(CultureInfo.InvariantCulture).Contains("'WantedBy'", StringComparison.Ordinal);

    private static IEnumerable<MetadataReference> References()
    {
        var platform = (string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!;
        return platform.Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path));
    }
}
