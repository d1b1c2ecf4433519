using System.Diagnostics;
using PodDsl.Core.Rules;
using PodDsl.Symbols;

namespace PodDsl.Benchmarks;

/// <summary>What one pass of all rules costs that does not depend on what else the machine does: allocations and the time of the processor.</summary>
internal static class RulePass
{
    /// <param name="args">How many containers, and how often; both may be left out.</param>
    public static void Print(string[] args)
    {
        int[] sizes = args.Length > 0 ? [Number(args[0])] : [1000, 10_000];
        var rounds = args.Length > 1 ? Number(args[1]) : 25;
        Console.WriteLine("| all rules, units read | allocated MB | least CPU ms | of that about one unit |");
        Console.WriteLine("| --- | ---: | ---: | ---: |");
        foreach (var containers in sizes)
        {
            var units = UnitGraph.Build(Homelab.Compile(containers), BuildSettings.Default, default).Units.Units;
            var target = BuildSettings.Default.Target;
            double least = double.MaxValue, leastOfUnits = double.MaxValue;
            long allocated = 0;
            for (var round = 0; round < rounds; round++)
            {
                // Fresh units, since views are kept with them.
                var fresh = units.Select(unit => unit with { }).ToArray();
                GC.Collect();
                var before = GC.GetAllocatedBytesForCurrentThread();
                var start = Process.GetCurrentProcess().TotalProcessorTime;
                foreach (var unit in fresh)
                {
                    UnitRules.Check(unit, target);
                }

                var middle = Process.GetCurrentProcess().TotalProcessorTime;
                _ = SetRules.Check(new Core.Model.UnitSet([.. fresh]), target).ToList();
                var end = Process.GetCurrentProcess().TotalProcessorTime;
                allocated = GC.GetAllocatedBytesForCurrentThread() - before;
                least = Math.Min(least, (end - start).TotalMilliseconds);
                leastOfUnits = Math.Min(leastOfUnits, (middle - start).TotalMilliseconds);
            }

            Console.WriteLine(FormattableString.Invariant($"| {containers} containers | {allocated / 1e6:0.0} | {least:0.0} | {leastOfUnits:0.0} |"));
        }
    }

    private static int Number(string text) => int.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
