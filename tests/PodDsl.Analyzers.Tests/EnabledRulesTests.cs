using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PodDsl.Analyzers.Tests.Support;

namespace PodDsl.Analyzers.Tests;

/// <summary>A rule that is off by default is reported where somebody switches it on.</summary>
public sealed class EnabledRulesTests
{
    private const string Off = "POD7008";
    private const string Web = "/Web.cs";

    [Fact]
    public async Task It_is_switched_on_for_a_compilation_or_a_file()
    {
        Assert.Empty(await FoundAsync(null));
        Assert.Empty(await FoundAsync(new Severities("/Other.cs", isGlobal: false)));
        Assert.Single(await FoundAsync(new Severities(Web, isGlobal: false)));
        Assert.Single(await FoundAsync(new Severities("", isGlobal: true)));

        var named = Compile(null);
        named = named.WithOptions(named.Options.WithSpecificDiagnosticOptions([new(Off, ReportDiagnostic.Warn)]));
        Assert.Single(await FoundInAsync(named));
    }

    private static Task<IEnumerable<Diagnostic>> FoundAsync(Severities? severities) => FoundInAsync(Compile(severities));

    private static async Task<IEnumerable<Diagnostic>> FoundInAsync(Compilation compilation) =>
        (await Analysis.RunAllAsync(compilation, null)).Where(found => found.Id == Off);

    private static CSharpCompilation Compile(Severities? severities)
    {
        var compilation = Analysis.Compile((Web, "namespace Home;\n[Image(\"docker.io/library/web:1\")] public partial record Web : Container;"), ("/Other.cs", ""));
        return compilation.WithOptions(compilation.Options.WithSyntaxTreeOptionsProvider(severities));
    }

    /// <summary>What the <c>.editorconfig</c> files say: the rule is a warning in a file, or everywhere.</summary>
    private sealed class Severities(string path, bool isGlobal) : SyntaxTreeOptionsProvider
    {
        public override GeneratedKind IsGenerated(SyntaxTree tree, CancellationToken cancellationToken) => GeneratedKind.Unknown;

        public override bool TryGetDiagnosticValue(SyntaxTree tree, string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity)
        {
            severity = ReportDiagnostic.Warn;
            return diagnosticId == Off && tree.FilePath == path;
        }

        public override bool TryGetGlobalDiagnosticValue(string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity)
        {
            severity = ReportDiagnostic.Warn;
            return diagnosticId == Off && isGlobal;
        }
    }
}
