using BenchmarkDotNet.Attributes;
using PodDsl.Core.Facts;
using PodDsl.Core.Podman;
using PodDsl.Core.Writers;
using PodDsl.Symbols;

namespace PodDsl.Benchmarks;

/// <summary>The text of many units, from the model.</summary>
[MemoryDiagnoser]
public class TextBenchmark
{
    private Core.Model.Unit[] _units = [];

    [GlobalSetup]
    public void Read()
    {
        var graph = UnitGraph.Build(Homelab.Compile(1000), BuildSettings.Default, default);
        _units = [.. graph.Units.Units.Where(unit => unit.Kind == UnitKind.Container)];
    }

    [Benchmark]
    public int Quadlet()
    {
        var length = 0;
        foreach (var unit in _units)
        {
            length += QuadletWriter.Write(unit, Target.Default).Files[0].Text.Length;
        }

        return length;
    }

    [Benchmark]
    public int Service()
    {
        var length = 0;
        foreach (var unit in _units)
        {
            length += ServiceWriter.Write(unit, Target.Default).Files[0].Text.Length;
        }

        return length;
    }
}
