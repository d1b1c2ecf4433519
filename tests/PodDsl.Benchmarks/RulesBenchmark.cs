using BenchmarkDotNet.Attributes;
using PodDsl.Core.Model;
using PodDsl.Core.Primitives;
using PodDsl.Core.Rules;
using PodDsl.Symbols;

namespace PodDsl.Benchmarks;

/// <summary>Every rule on every unit, and every rule across them, on units in memory.</summary>
public class RulesBenchmark
{
    private EquatableArray<Core.Model.Unit> _units;

    [Params(1000, 2000, 5000, 10_000)]
    public int Containers { get; set; } = 1000;

    [GlobalSetup]
    public void Setup() => _units = UnitGraph.Build(Homelab.Compile(Containers), BuildSettings.Default, default).Units.Units;

    /// <summary>A new set each time, since a set keeps the tables of rules.</summary>
    [Benchmark]
    public int FullPass()
    {
        var target = BuildSettings.Default.Target;
        var findings = 0;
        foreach (var unit in _units)
        {
            findings += UnitRules.Check(unit, target).Count;
        }

        return findings + SetRules.Check(new UnitSet(_units), target).Count();
    }
}
