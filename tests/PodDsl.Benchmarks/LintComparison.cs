using System.Diagnostics;
using System.Globalization;
using PodDsl.Core.Facts;
using PodDsl.Core.Lint;
using PodDsl.Core.Model;
using PodDsl.Core.Readers;
using PodDsl.Core.Rules;

namespace PodDsl.Benchmarks;

/// <summary>
/// What <c>poddsl lint</c> takes of the processors: its parts in this process, the tool and its native program as they are published,
/// and beside them podman's own generator, which makes services of the same files and checks next to nothing.
/// </summary>
internal static class LintComparison
{
    private const int Rounds = 5;
    private const int Mistakes = 169;

    public static int Print()
    {
        var root = Directory.CreateTempSubdirectory("poddsl-bench").FullName;
        try
        {
            PrintParts();
            var tools = Tools(root).ToList();
            Console.WriteLine($"| processor seconds, fastest of {Rounds} | {string.Join(" | ", tools.Select(tool => tool.Name))} |");
            Console.WriteLine($"| --- |{string.Concat(tools.Select(_ => " ---: |"))}");
            foreach (var count in new[] { 1, 1000, 10_000 })
            {
                var folder = Write(Path.Combine(root, $"units{count}"), HomelabFolder.Files(count));
                Row(FormattableString.Invariant($"lint, {count} files"), tools, tool => Measure(() => tool.Run(folder)));
            }

            var broken = HomelabFolder.Files(200, Mistakes);
            var mended = Path.Combine(root, "mended");
            Row($"lint --fix, 200 files, {Mistakes} mistakes", tools.Where(tool => tool.Fixes), tool => Measure(() => tool.Run(Write(mended, broken), "--fix")));
            return 0;
        }
        finally
        {
            Directory.Delete(root, recursive: true);
        }
    }

    public static void PrintParts()
    {
        Console.WriteLine($"| in this process, fastest of {Rounds} | processor ms | MB allocated |");
        Console.WriteLine("| --- | ---: | ---: |");
        foreach (var count in new[] { 1000, 10_000 })
        {
            var files = HomelabFolder.Files(count);
            var units = QuadletReader.Read(files).Parsed;
            Part(FormattableString.Invariant($"reading {count} files"), () => QuadletReader.Read(files).Parsed.Count);
            Part(FormattableString.Invariant($"rules of {count} units"), () => Fresh(units).Units.Sum(unit => UnitRules.Check(unit, Target.Default).Count));
            Part(FormattableString.Invariant($"rules of a set of {count} units"), () => SetRules.Check(Fresh(units), Target.Default).Count());
            Part(FormattableString.Invariant($"lint of {count} files"), () => QuadletLint.Check(files, Target.Default).Findings.Count);
        }

        var broken = HomelabFolder.Files(200, Mistakes);
        Part("fixes of 200 files", () => QuadletFixes.Apply(broken, Target.Default, finding => finding.Fixes.FirstOrDefault(fix => !fix.Kind.IsDecision)).Mended);
        Console.WriteLine();
    }

    /// <summary>Units of which nothing is known yet: what is worked out about one is kept with it.</summary>
    private static UnitSet Fresh(IEnumerable<Core.Model.Unit> units) => new(new([.. units.Select(unit => unit with { })]));

    private static void Part(string name, Func<int> run)
    {
        var results = new List<(double Time, double Bytes)>();
        var found = 0;
        for (var round = 0; round < Rounds; round++)
        {
            GC.Collect();
            var (time, bytes) = (Process.GetCurrentProcess().TotalProcessorTime, GC.GetTotalAllocatedBytes(precise: true));
            found = run();
            results.Add(((Process.GetCurrentProcess().TotalProcessorTime - time).TotalMilliseconds, GC.GetTotalAllocatedBytes(precise: true) - bytes));
        }

        Console.WriteLine(FormattableString.Invariant($"| {name} ({found}) | {results.Min(result => result.Time):0} | {results.Min(result => result.Bytes) / 1e6:0.0} |"));
    }

    private static IEnumerable<Tool> Tools(string root)
    {
        foreach (var (name, isNative) in new[] { ("dotnet poddsl", false), ("native", true) })
        {
            var folder = Path.Combine(root, name.Replace(' ', '-'));
            ChildTime.Of(
                "dotnet",
                ["publish", Path.Combine(BuildFacts.RepositoryRoot, "src/PodDsl.Cli"), "-c", "Release", "-o", folder, "--nologo", "-v", "q", "-p:RunAnalyzers=false", $"-p:PublishAot={isNative}"],
                mayFail: false);
            yield return isNative
                ? new Tool(name, true, (files, more) => ChildTime.Of(Path.Combine(folder, "poddsl"), ["lint", files, .. more], mayFail: true).Seconds)
                : new Tool(name, true, (files, more) => ChildTime.Of("dotnet", [Path.Combine(folder, "poddsl.dll"), "lint", files, .. more], mayFail: true).Seconds);
        }

        var inRoot = Path.Combine(BuildFacts.RepositoryRoot, "tests/PodDsl.Host.Tests/host/in-root");
        if (Directory.Exists(Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".cache/poddsl/hosts/forky")))
        {
            yield return new Tool("podman's generator", false, (files, _) => ChildTime.Of(
                inRoot, ["forky", files, "env", "QUADLET_UNIT_DIRS=/run/units", "/usr/libexec/podman/quadlet", "-dryrun"], mayFail: true).Seconds);
        }
    }

    private static double Measure(Func<double> run) => Enumerable.Range(0, Rounds).Min(_ => run());

    private static void Row(string name, IEnumerable<Tool> tools, Func<Tool, double> measure) =>
        Console.WriteLine($"| {name} | {string.Join(" | ", tools.Select(tool => measure(tool).ToString("0.00", CultureInfo.InvariantCulture)))} |");

    private static string Write(string folder, IEnumerable<QuadletSource> files)
    {
        Directory.CreateDirectory(folder);
        foreach (var file in files)
        {
            File.WriteAllText(Path.Combine(folder, file.FileName), file.Text);
        }

        return folder;
    }

    /// <summary>A program that reads a folder of unit files.</summary>
    /// <param name="Name">What it is called.</param>
    /// <param name="Fixes">True if it mends files.</param>
    /// <param name="RunWith">Returns the seconds that it took for a folder, with more arguments.</param>
    private sealed record Tool(string Name, bool Fixes, Func<string, string[], double> RunWith)
    {
        public double Run(string folder, params string[] more) => RunWith(folder, more);
    }
}
