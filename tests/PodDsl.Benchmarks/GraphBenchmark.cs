using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis.CSharp;
using PodDsl.Symbols;
using PodDsl.TestKit;

namespace PodDsl.Benchmarks;

/// <summary>The whole work of the analyzer for a project with many containers: it reads every unit and applies every rule.</summary>
public class GraphBenchmark
{
    private CSharpCompilation _compilation = null!;
    private CSharpCompilation _next = null!;
    private int _edit;

    [GlobalSetup]
    public void Setup()
    {
        _compilation = Homelab.Compile(1000);
        UnitGraph.Build(_compilation, BuildSettings.Default, default);
    }

    [IterationSetup(Target = nameof(Cold))]
    public void Clone() => _next = Homelab.Compile(1000);

    [IterationSetup(Target = nameof(AfterAnEdit))]
    public void EditUnit() => _next = _compilation.With("Service500.cs", Homelab.Container(500, FormattableString.Invariant($"edit{++_edit}")));

    [Benchmark]
    public UnitGraph Cold() => UnitGraph.Build(_next, BuildSettings.Default, default);

    [Benchmark]
    public UnitGraph AfterAnEdit() => UnitGraph.Build(_next, BuildSettings.Default, default);

    /// <summary>Without the compiler's own binding: the symbols exist already.</summary>
    [Benchmark]
    public UnitGraph OfBoundSymbols() => UnitGraph.Build(_compilation, BuildSettings.Default, default);
}
