using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;

namespace PodDsl.Analyzers.Tests;

/// <summary>Runs the analyzer on sources of a user, with the findings marked in them.</summary>
internal static class Verify
{
    private const string Usings = "using PodDsl;\n";

    private static readonly MetadataReference[] References =
    [
        .. Directory.GetFiles(Metadata("ReferencePack"), "*.dll").Select(file => MetadataReference.CreateFromFile(file)),
        MetadataReference.CreateFromFile(typeof(Container).Assembly.Location),
    ];

    public static string Metadata(string key) => typeof(Verify).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(metadata => metadata.Key == key)
        .Value!;

    /// <summary>Expects just the findings that are marked: <c>{|POD1001:text|}</c>.</summary>
    public static Task ReportsAsync(params string[] sources) => ReportsAsync("quadlet", sources);

    public static Task ReportsAsync(string formats, string[] sources, string podman = "") =>
        Create<EmptyCodeFixProvider>(formats, sources, podman).RunAsync(TestContext.Current.CancellationToken);

    /// <summary>Expects the fix to make the one of the other.</summary>
    /// <param name="source">The source with its findings marked.</param>
    /// <param name="mended">The source afterwards; what is still found is marked.</param>
    /// <param name="key">Which of several fixes.</param>
    public static Task MendsAsync<TFix>(string source, string mended, string? key = null)
        where TFix : CodeFixProvider, new() => MendsAsync<TFix>([source], [mended], key);

    public static Task MendsAsync<TFix>(string[] sources, string[] mended, string? key = null)
        where TFix : CodeFixProvider, new()
    {
        var test = Create<TFix>("quadlet", sources, "");
        foreach (var source in mended)
        {
            test.FixedState.Sources.Add(Usings + source);
        }

        test.FixedState.MarkupHandling = MarkupMode.Allow;
        test.CodeActionEquivalenceKey = key;
        test.CodeFixTestBehaviors = CodeFixTestBehaviors.SkipLocalDiagnosticCheck;
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    private static CSharpCodeFixTest<UnitAnalyzer, TFix, DefaultVerifier> Create<TFix>(string formats, string[] sources, string podman)
        where TFix : CodeFixProvider, new()
    {
        var test = new CSharpCodeFixTest<UnitAnalyzer, TFix, DefaultVerifier>
        {
            ReferenceAssemblies = new ReferenceAssemblies("net10.0"),
            MarkupOptions = MarkupOptions.UseFirstDescriptor,
            CompilerDiagnostics = CompilerDiagnostics.Errors,
        };
        foreach (var source in sources)
        {
            test.TestState.Sources.Add(Usings + source);
        }

        test.TestState.AdditionalReferences.AddRange(References);
        test.TestState.AnalyzerConfigFiles.Add(Config(formats, podman));
        test.SolutionTransforms.Add(static (solution, project) =>
            solution.WithProjectParseOptions(project, new CSharpParseOptions(LanguageVersion.CSharp13)));
        return test;
    }

    private static (string, string) Config(string formats, string podman) => (
        "/.globalconfig",
        $"is_global = true\nbuild_property._PodDslFormats = {formats}\nbuild_property.PodDslPodmanVersion = {podman}\n");
}
