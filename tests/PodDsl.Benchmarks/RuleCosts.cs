using System.Diagnostics;
using PodDsl.Core.Findings;
using PodDsl.Core.Rules;
using PodDsl.Symbols;

namespace PodDsl.Benchmarks;

/// <summary>The cost of each rule, the dearest first: it shows where to look when a pass has become slow.</summary>
internal static class RuleCosts
{
    private const int Rounds = 9;

    public static void Print(int containers)
    {
        var units = UnitGraph.Build(Homelab.Compile(containers), BuildSettings.Default, default).Units;
        var target = BuildSettings.Default.Target;
        var costs = UnitRules.All
            .Select(rule => (rule.Descriptors[0].Id, Milliseconds: Measure(() => units.Units.Sum(unit => rule.Check(unit, target).Count()))))
            .Concat(SetRules.All.Select(rule =>
                (rule.Descriptors[0].Id, Milliseconds: Measure(() => rule.Check(new Core.Model.UnitSet(units.Units), target).Count()))));

        Console.WriteLine(FormattableString.Invariant($"| rule, {containers} containers | median ms |"));
        Console.WriteLine("| --- | ---: |");
        foreach (var (id, milliseconds) in costs.OrderByDescending(cost => cost.Milliseconds).Take(20))
        {
            Console.WriteLine(FormattableString.Invariant($"| {id} | {milliseconds:0.00} |"));
        }
    }

    private static double Measure(Func<int> check)
    {
        var times = new List<double>();
        for (var round = 0; round < Rounds; round++)
        {
            var watch = Stopwatch.StartNew();
            check();
            times.Add(watch.Elapsed.TotalMilliseconds);
        }

        return QuickTable.Median(times);
    }
}
