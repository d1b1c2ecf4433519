using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace PodDsl.Analyzers.Tests.Support;

/// <summary>Runs the analyzer on a compilation as a compiler or an editor does.</summary>
internal static class Analysis
{
    public static CSharpCompilation Compile(params (string Path, string Text)[] files) => Compile(global: true, files);

    /// <summary>The same, with or without the global using directive of a project.</summary>
    public static CSharpCompilation Compile(bool global, params (string Path, string Text)[] files) => CSharpCompilation.Create(
        "Test",
        files.Append(("/Usings.cs", global ? "global using PodDsl;" : "")).Select(file => CSharpSyntaxTree.ParseText(
            file.Item2, CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.CSharp13), file.Item1)),
        TestReferences.All,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    /// <summary>The findings in a whole compilation, without suggestions. A crash of the analyzer fails the test.</summary>
    public static Task<ImmutableArray<Diagnostic>> RunAsync(Compilation compilation, params (string Name, string Value)[] properties) =>
        RunAsync(compilation, null, properties);

    /// <summary>The same with the text of a file of host facts.</summary>
    public static async Task<ImmutableArray<Diagnostic>> RunAsync(
        Compilation compilation, string? hostFacts, params (string Name, string Value)[] properties) =>
        [.. (await RunAllAsync(compilation, hostFacts, properties)).Where(found => found.Severity > DiagnosticSeverity.Info)];

    /// <summary>The same, with suggestions.</summary>
    public static Task<ImmutableArray<Diagnostic>> RunAllAsync(
        Compilation compilation, string? hostFacts, params (string Name, string Value)[] properties) =>
        Analyzer(compilation, hostFacts, properties).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);

    /// <summary>The findings for an editor that shows one file, without suggestions.</summary>
    public static async Task<ImmutableArray<Diagnostic>> RunLiveAsync(Compilation compilation, int file) =>
        [.. (await RunLiveAllAsync(compilation, file)).Where(found => found.Severity > DiagnosticSeverity.Info)];

    /// <summary>The same, with suggestions, and with what is told at another record.</summary>
    public static Task<ImmutableArray<Diagnostic>> RunLiveAllAsync(Compilation compilation, int file) =>
        Analyzer(compilation, null, []).GetAnalyzerSemanticDiagnosticsAsync(
            compilation.GetSemanticModel(compilation.SyntaxTrees.ElementAt(file)), null, TestContext.Current.CancellationToken);

    private static CompilationWithAnalyzers Analyzer(Compilation compilation, string? hostFacts, (string Name, string Value)[] properties) =>
        compilation.WithAnalyzers(
            [new UnitAnalyzer()],
            new CompilationWithAnalyzersOptions(
                new AnalyzerOptions(hostFacts is null ? [] : [new HostFactsText(hostFacts)], new Properties(properties)),
                onAnalyzerException: (exception, _, _) => throw new InvalidOperationException("The analyzer failed.", exception),
                concurrentAnalysis: false,
                logAnalyzerExecutionTime: false));

    private sealed class Properties((string Name, string Value)[] values) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Options(values);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => FactsOptions.Instance;
    }

    private sealed class FactsOptions : AnalyzerConfigOptions
    {
        public static FactsOptions Instance { get; } = new();

        public override bool TryGetValue(string key, out string value)
        {
            value = "true";
            return key == "build_metadata.AdditionalFiles.PodDslHostFacts";
        }
    }

    private sealed class HostFactsText(string text) : AdditionalText
    {
        private readonly SourceText _text = SourceText.From(text);

        public override string Path => "/host.json";

        public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
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
