using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using PodDsl.Analyzers;
using PodDsl.Generators;
using PodDsl.TestKit;

namespace PodDsl.Benchmarks;

/// <summary>
/// What each part of a build costs within the compiler, once everything is compiled that runs in it: the generator, the
/// compiling of what it wrote, the analyzer. Each build parses all files anew, as the compiler does.
/// </summary>
internal static class BuildParts
{
    private static readonly string[] Names =
        ["compiler, without PodDsl", "generator", "compiler, over that without PodDsl", "analyzer", "generator, by record", "analyzer, by record"];

    public static void Print(int containers, TimeSpan duration)
    {
        var rounds = new List<Cost[]>();
        var watch = Stopwatch.StartNew();
        for (var round = 0; rounds.Count < 5 || watch.Elapsed < duration; round++)
        {
            var costs = Build(containers);
            if (round > 1)
            {
                rounds.Add(costs);
            }
        }

        Console.WriteLine(FormattableString.Invariant($"| {containers} containers, compiler warm, {rounds.Count} builds | median ms | fastest ms | CPU ms | MB |"));
        Console.WriteLine("| --- | ---: | ---: | ---: | ---: |");
        for (var part = 0; part < Names.Length; part++)
        {
            var costs = rounds.Select(round => round[part]).ToArray();
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {Names[part]} | {Median(costs, cost => cost.Wall):0.00} | {costs.Min(cost => cost.Wall):0.00} | {Median(costs, cost => cost.Processor):0.00} | {Median(costs, cost => cost.Megabytes):0.00} |"));
        }

        Console.WriteLine();
    }

    private static Cost[] Build(int containers)
    {
        var floor = Homelab.Compile(containers);
        var compilation = Homelab.Compile(containers);
        GC.Collect();
        var without = Measure(() => Emit(floor));
        GC.Collect();
        Compilation output = compilation;
        var generator = Measure(() => CSharpGeneratorDriver
            .Create([new UnitGenerator().AsSourceGenerator()], parseOptions: TestCompilation.ParseOptions)
            .RunGeneratorsAndUpdateCompilation(compilation, out output, out _));
        var with = Measure(() => Emit(output));
        var analyzer = Measure(() => Analyze(output));
        return [without, generator, with - without, analyzer, generator / containers, analyzer / containers];
    }

    private static void Emit(Compilation compilation)
    {
        using var image = new MemoryStream();
        if (compilation.Emit(image) is { Success: false } result)
        {
            throw new InvalidOperationException(result.Diagnostics.First(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToString());
        }
    }

    private static void Analyze(Compilation compilation) => compilation
        .WithAnalyzers([new UnitAnalyzer()], new AnalyzerOptions(ImmutableArray<AdditionalText>.Empty))
        .GetAnalyzerDiagnosticsAsync().GetAwaiter().GetResult();

    private static double Median(Cost[] costs, Func<Cost, double> value) => QuickTable.Median([.. costs.Select(value)]);

    private static Cost Measure(Action run)
    {
        var processor = Process.GetCurrentProcess().TotalProcessorTime;
        var allocated = GC.GetTotalAllocatedBytes(precise: true);
        var watch = Stopwatch.StartNew();
        run();
        return new Cost(
            watch.Elapsed.TotalMilliseconds,
            (Process.GetCurrentProcess().TotalProcessorTime - processor).TotalMilliseconds,
            (GC.GetTotalAllocatedBytes(precise: true) - allocated) / 1e6);
    }

    private readonly record struct Cost(double Wall, double Processor, double Megabytes)
    {
        public static Cost operator -(Cost left, Cost right) =>
            new(left.Wall - right.Wall, left.Processor - right.Processor, left.Megabytes - right.Megabytes);

        public static Cost operator /(Cost cost, int number) => new(cost.Wall / number, cost.Processor / number, cost.Megabytes / number);
    }
}
