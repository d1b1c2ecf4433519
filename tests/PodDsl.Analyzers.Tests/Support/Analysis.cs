using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace PodDsl.Analyzers.Tests.Support;

/// <summary>Runs the analyzer on a compilation as a compiler or an editor does.</summary>
internal static class Analysis
{
    public static CSharpCompilation Compile(params (string Path, string Text)[] files) => CSharpCompilation.Create(
        "Test",
        files.Append(("/Usings.cs", "global using PodDsl;")).Select(file => CSharpSyntaxTree.ParseText(
            file.Item2, CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.CSharp13), file.Item1)),
        TestReferences.All,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    /// <summary>The findings in a whole compilation, but for suggestions. A crash of the analyzer fails the test.</summary>
    public static async Task<ImmutableArray<Diagnostic>> RunAsync(Compilation compilation, params (string Name, string Value)[] properties) =>
        [.. (await RunAllAsync(compilation, properties)).Where(found => found.Severity > DiagnosticSeverity.Info)];

    /// <summary>The same, with suggestions.</summary>
    public static Task<ImmutableArray<Diagnostic>> RunAllAsync(Compilation compilation, params (string Name, string Value)[] properties) =>
        Analyzer(compilation, properties).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);

    /// <summary>The findings that an editor asks for when it shows one file, but for suggestions.</summary>
    public static async Task<ImmutableArray<Diagnostic>> RunLiveAsync(Compilation compilation, int file) =>
    [
        .. (await Analyzer(compilation, []).GetAnalyzerSemanticDiagnosticsAsync(
            compilation.GetSemanticModel(compilation.SyntaxTrees.ElementAt(file)), null, TestContext.Current.CancellationToken))
            .Where(found => found.Severity > DiagnosticSeverity.Info),
    ];

    private static CompilationWithAnalyzers Analyzer(Compilation compilation, (string Name, string Value)[] properties) =>
        compilation.WithAnalyzers(
            [new UnitAnalyzer()],
            new CompilationWithAnalyzersOptions(
                new AnalyzerOptions([], new Properties(properties)),
                onAnalyzerException: (exception, _, _) => throw new InvalidOperationException("The analyzer failed.", exception),
                concurrentAnalysis: false,
                logAnalyzerExecutionTime: false));

    private sealed class Properties((string Name, string Value)[] values) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Options(values);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;
    }

    private sealed class Options((string Name, string Value)[] values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, out string value)
        {
            value = values.FirstOrDefault(item => "build_property." + item.Name == key).Value;
            return value is not null;
        }
    }
}
