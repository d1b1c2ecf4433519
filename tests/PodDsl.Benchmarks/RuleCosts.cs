using System.Diagnostics;
using PodDsl.Core.Facts;
using PodDsl.Core.Readers;
using PodDsl.Core.Rules;
using PodDsl.Symbols;

namespace PodDsl.Benchmarks;

/// <summary>The cost of each rule, the dearest first: it shows where to look when a pass has become slow.</summary>
/// <remarks>The views of the units and the tables of the set are made before, so that each rule has only what it does itself.</remarks>
internal static class RuleCosts
{
    private const int Rounds = 25;

    /// <summary>So long each rule runs at least: until then it has been compiled for good.</summary>
    private const int Milliseconds = 400;

    private const int Listed = 150;

    /// <param name="args">How many containers, and "files" for unit files instead of records; both may be left out.</param>
    public static void Print(string[] args)
    {
        var containers = args.Length > 0 ? int.Parse(args[0], System.Globalization.CultureInfo.InvariantCulture) : 1000;
        var fromFiles = args.Contains("files");
        var target = fromFiles ? Target.Default : BuildSettings.Default.Target;
        var units = fromFiles
            ? QuadletReader.Read(HomelabFolder.Files(containers)).Parsed
            : UnitGraph.Build(Homelab.Compile(containers), BuildSettings.Default, default).Units.Units;
        var set = new Core.Model.UnitSet(units);
        var costs = UnitRules.All
            .Select(rule =>
            {
                Core.Model.Unit[] asked = [.. units.Where(unit => rule.Needs.Count == 0 || unit.Settings.Any(setting => rule.Needs.Contains(setting.Option.Name)))];
                return Measure(rule.Descriptors[0].Id, asked.Length, () => asked.Sum(unit => rule.Check(unit, target).Count()));
            })
            .Concat(SetRules.All.Select(rule => Measure(rule.Descriptors[0].Id, units.Count, () => rule.Check(set, target).Count())))
            .OrderByDescending(cost => cost.Milliseconds)
            .ToList();
        Console.WriteLine(FormattableString.Invariant($"| rule, {containers} containers | units asked | findings | least CPU ms | allocated kB |"));
        Console.WriteLine("| --- | ---: | ---: | ---: | ---: |");
        foreach (var cost in costs.Take(Listed))
        {
            Console.WriteLine(FormattableString.Invariant($"| {cost.Id} | {cost.Asked} | {cost.Findings} | {cost.Milliseconds:0.00} | {cost.Bytes / 1e3:0} |"));
        }

        Console.WriteLine(FormattableString.Invariant($"| all | {costs.Sum(cost => cost.Asked)} | {costs.Sum(cost => cost.Findings)} | {costs.Sum(cost => cost.Milliseconds):0.0} | {costs.Sum(cost => cost.Bytes) / 1e3:0} |"));
    }

    /// <summary>Several runs for each measurement, since the clock of the processor is coarse.</summary>
    private static Cost Measure(string id, int asked, Func<int> check)
    {
        var findings = check();
        var bytes = GC.GetAllocatedBytesForCurrentThread();
        check();
        bytes = GC.GetAllocatedBytesForCurrentThread() - bytes;
        var least = double.MaxValue;
        var total = Stopwatch.StartNew();
        for (var round = 0; round < Rounds || total.ElapsedMilliseconds < Milliseconds; round++)
        {
            var watch = Stopwatch.StartNew();
            check();
            least = Math.Min(least, watch.Elapsed.TotalMilliseconds);
        }

        return new Cost(id, asked, findings, least, bytes);
    }

    private sealed record Cost(string Id, int Asked, int Findings, double Milliseconds, long Bytes);
}
