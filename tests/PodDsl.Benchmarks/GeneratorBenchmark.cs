using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PodDsl.Generators;
using PodDsl.TestKit;

namespace PodDsl.Benchmarks;

/// <summary>A pass of the generator over a project with many containers. Each pass after an edit binds a new compilation.</summary>
public class GeneratorBenchmark
{
    private CSharpCompilation _compilation = null!;
    private CSharpCompilation _next = null!;
    private GeneratorDriver _driver = null!;
    private int _edit;

    [GlobalSetup]
    public void Setup()
    {
        _compilation = Homelab.Compile(1000);
        _driver = NewDriver().RunGenerators(_compilation);
    }

    [IterationSetup(Target = nameof(Cold))]
    public void Clone() => _next = Homelab.Compile(1000);

    [IterationSetup(Target = nameof(UnrelatedEdit))]
    public void EditOther() => _next = _compilation.With(
        "Other.cs", FormattableString.Invariant($"namespace Homelab; public static class Other {{ public static int Number => {++_edit}; }}"));

    [IterationSetup(Target = nameof(EditOfOneUnit))]
    public void EditUnit() => _next = _compilation.With("Service500.cs", Homelab.Container(500, FormattableString.Invariant($"edit{++_edit}")));

    [Benchmark]
    public object Cold() => NewDriver().RunGenerators(_next);

    [Benchmark]
    public object NoEdit() => _driver.RunGenerators(_compilation);

    [Benchmark]
    public object UnrelatedEdit() => _driver.RunGenerators(_next);

    [Benchmark]
    public object EditOfOneUnit() => _driver.RunGenerators(_next);

    private static CSharpGeneratorDriver NewDriver() =>
        CSharpGeneratorDriver.Create([new UnitGenerator().AsSourceGenerator()], parseOptions: TestCompilation.ParseOptions);
}
