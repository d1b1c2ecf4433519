using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PodDsl.Generators;

namespace PodDsl.Tests;

public sealed class ExampleTests
{
    /// <summary>The units that examples name without declaring them.</summary>
    private const string Prelude = """
        using PodDsl;
        namespace Elsewhere;
        public record Backend : Network;
        public record Data : Volume;
        public record Site : Pod;
        public record MariaDb : Container;
        public record Nextcloud : Container;
        public record Web : Container;
        public record Backup : Container;
        public record Homelab : Container;
        public record NextcloudMaintenance : Container;
        public record NextcloudProxy : Container;
        public record NotifyAdmin : Container;
        public record Report : Container;
        public record Vpn : Container;
        public record Attic : Host;
        public record Pi : Host;
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
            $"using PodDsl; using Elsewhere; namespace Example{index} {{ {WithRecord(example.Code!)} }}", path: example.Name, cancellationToken: cancellation));
        var compilation = CSharpCompilation.Create(
            "Examples",
            [.. trees, CSharpSyntaxTree.ParseText(Prelude, cancellationToken: cancellation)],
            References(),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));

        // Examples name units by their generated constants.
        CSharpGeneratorDriver.Create(new UnitGenerator()).RunGeneratorsAndUpdateCompilation(compilation, out var output, out _, cancellation);
        var errors = output.GetDiagnostics(cancellation)
            .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
            .ToList();

        Assert.True(examples.Count > 100);
        Assert.True(errors.Count == 0, string.Join('\n', errors));
    }

    /// <summary>An example with nothing but attributes is for a container.</summary>
    private static string WithRecord(string code) =>
        code.Contains(" record ", StringComparison.Ordinal) ? code : code + "\npublic partial record Example : Container;";

    private static IEnumerable<MetadataReference> References()
    {
        var platform = (string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!;
        return platform.Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path));
    }
}
