using System.Diagnostics;

namespace PodDsl.Benchmarks;

/// <summary>Medians by the stopwatch, in less than a minute.</summary>
internal static class QuickTable
{
    private static readonly TimeSpan PerRow = TimeSpan.FromSeconds(4);

    public static void Print()
    {
        var text = new TextBenchmark();
        text.Read();
        var generator = new GeneratorBenchmark();
        generator.Setup();
        var graph = new GraphBenchmark();
        graph.Setup();

        Console.WriteLine("| 1,000 containers | median ms | fastest ms | runs |");
        Console.WriteLine("| --- | ---: | ---: | ---: |");
        Row("text, quadlet", () => text.Quadlet());
        Row("text, service", () => text.Service());
        Row("generator, cold", () => generator.Cold(), generator.Clone);
        Row("generator, no edit", () => generator.NoEdit());
        Row("generator, unrelated edit", () => generator.UnrelatedEdit(), generator.EditOther);
        Row("generator, edit of one unit", () => generator.EditOfOneUnit(), generator.EditUnit);
        Row("graph of the analyzer, cold", () => graph.Cold(), graph.Clone);
        Row("graph of the analyzer, after an edit", () => graph.AfterAnEdit(), graph.EditUnit);
        Row("graph of the analyzer, symbols bound", () => graph.OfBoundSymbols());
        PrintCurve();
    }

    /// <summary>The growth of the rules' cost with the number of containers.</summary>
    public static void PrintCurve()
    {
        Console.WriteLine("\n| all rules, units read | median ms | fastest ms | runs |");
        Console.WriteLine("| --- | ---: | ---: | ---: |");
        foreach (var containers in new[] { 1000, 2000, 5000, 10_000 })
        {
            var rules = new RulesBenchmark { Containers = containers };
            rules.Setup();
            Row(FormattableString.Invariant($"{containers} containers"), () => rules.FullPass());
        }
    }

    private static void Row(string name, Func<object> run, Action? prepare = null)
    {
        var times = new List<double>();
        var total = Stopwatch.StartNew();
        var warmUp = TimeSpan.FromSeconds(1);
        while (total.Elapsed < PerRow || times.Count < 5)
        {
            prepare?.Invoke();
            var watch = Stopwatch.StartNew();
            run();
            watch.Stop();
            if (total.Elapsed > warmUp)
            {
                times.Add(watch.Elapsed.TotalMilliseconds);
            }
        }

        Console.WriteLine(FormattableString.Invariant($"| {name} | {Median(times):0.0} | {times.Min():0.0} | {times.Count} |"));
    }

    public static double Median(IReadOnlyCollection<double> times)
    {
        var sorted = times.Order().ToArray();
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }
}
