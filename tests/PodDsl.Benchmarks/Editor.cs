using System.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using PodDsl.TestKit;

namespace PodDsl.Benchmarks;

/// <summary>
/// What an editor does after each key: it runs the generator, and asks compiler and analyzer about the document that is edited.
/// The analyzer stays the same object, what drives it is made anew for each compilation.
/// </summary>
internal sealed class Editor(IIncrementalGenerator generator, DiagnosticAnalyzer analyzer, CSharpCompilation compilation)
{
    private static readonly CompilationWithAnalyzersOptions Options = new(
        new AnalyzerOptions([]), onAnalyzerException: (exception, _, _) => throw new InvalidOperationException("The analyzer failed.", exception), concurrentAnalysis: false, logAnalyzerExecutionTime: false);

    private GeneratorDriver _driver = CSharpGeneratorDriver.Create([generator.AsSourceGenerator()], parseOptions: TestCompilation.ParseOptions);

    private CSharpCompilation _compilation = compilation;
    private Compilation _output = compilation;
    private Dictionary<string, (SourceText Text, SyntaxTree Tree)> _generated = [];

    /// <summary>What the analyzer said of the document.</summary>
    public int Findings { get; private set; }

    /// <summary>Takes the next version of a file, or a new file, and works through all that depends on it.</summary>
    public Costs Type(string path, string text)
    {
        var old = _compilation.SyntaxTrees.FirstOrDefault(known => known.FilePath == path);
        var tree = old?.Edit(text) ?? TestCompilation.Parse(path, text);
        GC.Collect();
        _compilation = old is null ? _compilation.AddSyntaxTrees(tree) : _compilation.ReplaceSyntaxTree(old, tree);
        var processor = Process.GetCurrentProcess().TotalProcessorTime;
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var watch = Stopwatch.StartNew();
        _driver = _driver.RunGenerators(_compilation);
        var afterGenerator = watch.Elapsed;
        _output = Generate() ? _compilation.AddSyntaxTrees(_generated.Values.Select(file => file.Tree))
            : old is null ? _output.AddSyntaxTrees(tree)
            : _output.ReplaceSyntaxTree(old, tree);
        var model = _output.GetSemanticModel(tree);
        model.GetDiagnostics();
        var afterCompiler = watch.Elapsed;
        var analysis = new CompilationWithAnalyzers(_output, [analyzer], Options);
        Findings = analysis.GetAnalyzerSemanticDiagnosticsAsync(model, null, CancellationToken.None).GetAwaiter().GetResult().Length;
        var total = watch.Elapsed;
        return new Costs(
            afterGenerator.TotalMilliseconds,
            (afterCompiler - afterGenerator).TotalMilliseconds,
            (total - afterCompiler).TotalMilliseconds,
            (Process.GetCurrentProcess().TotalProcessorTime - processor).TotalMilliseconds,
            (GC.GetAllocatedBytesForCurrentThread() - allocated) / 1e6);
    }

    /// <summary>
    /// Takes over what was generated, and returns whether anything is new. As long as nothing is, an editor replaces the edited file in
    /// the compilation that has all of it; what stays the same is not parsed again.
    /// </summary>
    private bool Generate()
    {
        var next = new Dictionary<string, (SourceText Text, SyntaxTree Tree)>(StringComparer.Ordinal);
        var isNew = false;
        foreach (var source in _driver.GetRunResult().Results.SelectMany(result => result.GeneratedSources))
        {
            var isKnown = _generated.TryGetValue(source.HintName, out var known) && ReferenceEquals(known.Text, source.SourceText);
            isNew |= !isKnown;
            next.Add(source.HintName, isKnown ? known : (source.SourceText, source.SyntaxTree));
        }

        isNew |= next.Count != _generated.Count;
        _generated = next;
        return isNew;
    }
}

/// <summary>What an edit costs, in milliseconds but for the memory.</summary>
internal readonly record struct Costs(double Generator, double Compiler, double Analyzer, double Processor, double Megabytes)
{
    /// <summary>Generator and analyzer. What the compiler needs stands by itself: that is the price of having anything generated.</summary>
    public double Ours => Generator + Analyzer;

    public double Total => Ours + Compiler;

    public static Costs operator -(Costs left, Costs right) => new(
        left.Generator - right.Generator,
        left.Compiler - right.Compiler,
        left.Analyzer - right.Analyzer,
        left.Processor - right.Processor,
        left.Megabytes - right.Megabytes);
}
