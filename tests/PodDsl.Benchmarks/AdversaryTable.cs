using System.Globalization;

namespace PodDsl.Benchmarks;

/// <summary>How what each rule costs grows with units that are made to give it much to do, the fastest growing first.</summary>
internal static class AdversaryTable
{
    private const int Factor = 4;
    private const int Rounds = 3;

    /// <summary>Below, the clock and the collector say more than the rule.</summary>
    private const double LeastMilliseconds = 4;

    private const int Rows = 40;

    /// <param name="args">The size, and a part of the ids of the rules that are tried; both may be left out.</param>
    public static void Print(string[] args)
    {
        var size = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 1000;
        var rows = AnyRule.All.Where(rule => args.Length < 2 || rule.Name.Contains(args[1], StringComparison.Ordinal))
            .SelectMany(rule => rule.Adversaries.Select(adversary => Measure(rule, adversary, size)))
            .OrderByDescending(row => row.Growth)
            .ToList();
        Console.WriteLine(FormattableString.Invariant(
            $"| rule | {rows.Count} pairs of a rule and units | findings | CPU ms, {size} | {size * Factor} | MB | MB | grows with n to the |"));
        Console.WriteLine("| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: |");
        foreach (var row in rows.Take(args.Length > 2 ? int.Parse(args[2], CultureInfo.InvariantCulture) : Rows))
        {
            Console.WriteLine(FormattableString.Invariant(
                $"| {row.Rule} | {row.Adversary} | {row.Large.Findings} | {row.Small.Milliseconds:0.0} | {row.Large.Milliseconds:0.0} | {row.Small.Bytes / 1e6:0.0} | {row.Large.Bytes / 1e6:0.0} | {row.Growth:0.00} |"));
        }
    }

    private static Row Measure(AnyRule rule, Adversary adversary, int size) =>
        new(rule.Name, adversary.Name, Measure(rule, adversary.Make(size)), Measure(rule, adversary.Make(size * Factor)));

    private static Cost Measure(AnyRule rule, AdversaryUnits units)
    {
        var best = new Cost(0, double.MaxValue, long.MaxValue);
        for (var round = 0; round < Rounds; round++)
        {
            var fresh = units.Fresh();
            var bytes = GC.GetAllocatedBytesForCurrentThread();
            var time = Environment.CpuUsage.TotalTime;
            var (findings, _) = rule.Run(fresh, default);
            var milliseconds = (Environment.CpuUsage.TotalTime - time).TotalMilliseconds;
            best = new Cost(
                findings, Math.Min(best.Milliseconds, milliseconds), Math.Min(best.Bytes, GC.GetAllocatedBytesForCurrentThread() - bytes));
            if (milliseconds > 300)
            {
                break;
            }
        }

        return best;
    }

    private sealed record Cost(int Findings, double Milliseconds, long Bytes);

    private sealed record Row(string Rule, string Adversary, Cost Small, Cost Large)
    {
        /// <summary>The power of n, of time or of memory, whichever grows faster.</summary>
        public double Growth => Large.Milliseconds < LeastMilliseconds
            ? 0
            : Math.Max(
                Math.Log(Large.Milliseconds / Math.Max(Small.Milliseconds, LeastMilliseconds / Factor)) / Math.Log(Factor),
                Math.Log((double)Large.Bytes / Small.Bytes) / Math.Log(Factor));
    }
}
