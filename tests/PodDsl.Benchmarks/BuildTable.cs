using System.Globalization;
using PodDsl.TestKit;

namespace PodDsl.Benchmarks;

/// <summary>
/// What PodDsl costs a <c>dotnet build</c>: once with the package, once with nothing but the library that the records need.
/// The two are built in turns, each after an edit, and compared pair by pair.
/// </summary>
internal static class BuildTable
{
    private static readonly int[] Sizes = [1, 20, 200, 1000];

    /// <summary>A compiler that stays compiles its own code better from build to build, until about here.</summary>
    private const int BuildsUntilWarm = 15;

    /// <summary>
    /// Packs what is there and builds with it. One size, or one size and a number of pairs, can be measured by itself.
    /// </summary>
    public static int Print(IReadOnlyList<string> arguments)
    {
        var sizes = arguments is [var size, ..] ? [Parse(size)] : Sizes;
        var pairs = arguments is [_, var number, ..] ? Parse(number) : 7;
        var root = Directory.CreateTempSubdirectory("poddsl-bench").FullName;
        var server = "poddsl-bench-" + Guid.NewGuid().ToString("N");
        try
        {
            var version = "0.1.0-bench." + DateTime.UtcNow.ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture);
            var feed = Path.Combine(root, "feed");
            BuildProject.DotNet(BuildFacts.RepositoryRoot, "pack", "src/PodDsl", "-c", "Release", "-o", feed, $"-p:PackageVersion={version}", "--nologo", "-v", "q");
            WriteSurroundings(root, feed);
            var library = Path.Combine(BuildFacts.RepositoryRoot, "src/PodDsl/bin/Release/net10.0/PodDsl.dll");
            foreach (var containers in sizes)
            {
                var with = BuildProject.Create(root, "With", $"<PackageReference Include=\"PodDsl\" Version=\"{version}\" />", containers);
                var without = BuildProject.Create(root, "Without", $"<Reference Include=\"PodDsl\" HintPath=\"{library}\" />", containers);
                Check(with, without, containers, server);
                Compare(with, without, containers, pairs, server);
                CompilerServers.Stop(server);
                Compare(with, without, containers, pairs, server: null);
            }

            return 0;
        }
        finally
        {
            CompilerServers.Stop(server);
            Directory.Delete(root, recursive: true);
        }
    }

    private static int Parse(string number) => int.Parse(number, CultureInfo.InvariantCulture);

    /// <summary>Builds both for the first time, looks whether all units are there, and says what is in the assemblies.</summary>
    private static void Check(BuildProject with, BuildProject without, int containers, string server)
    {
        with.Build(-1, server);
        without.Build(-1, server);
        var units = Directory.GetFiles(Path.Combine(with.Folder, "bin"), "*.container", SearchOption.AllDirectories);
        if (units.Length != containers)
        {
            throw new InvalidOperationException($"The build wrote {units.Length} units instead of {containers}.");
        }

        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{containers} containers: a unit has {units.Average(unit => new FileInfo(unit).Length):0} bytes, the assembly {Size(with):#,0}, without PodDsl {Size(without):#,0}\n"));
    }

    private static long Size(BuildProject project) => new FileInfo(Path.Combine(project.Folder, "bin/Debug/net10.0/Homelab.dll")).Length;

    /// <summary>With the compiler that stays in memory between builds, as is usual, or with a new one each time.</summary>
    private static void Compare(BuildProject with, BuildProject without, int containers, int pairs, string? server)
    {
        for (var build = server is null ? 1 : BuildsUntilWarm; build > 0; build--)
        {
            with.Build(-1 - build, server, "-v:q");
            without.Build(-1 - build, server, "-v:q");
        }

        var times = new List<(BuildTime With, BuildTime Without)>();
        for (var pair = 0; pair < pairs; pair++)
        {
            // Whoever comes first changes with each pair.
            var first = (pair % 2 == 0 ? with : without).Build(pair, server, "-v:q");
            var second = (pair % 2 == 0 ? without : with).Build(pair, server, "-v:q");
            times.Add(pair % 2 == 0 ? (first, second) : (second, first));
        }

        Console.WriteLine($"| dotnet build, {containers} containers, after an edit, {(server is null ? "compiler starts anew" : "compiler stays")} | median ms | fastest ms | CPU, median ms | CPU, least ms |");
        Console.WriteLine("| --- | ---: | ---: | ---: | ---: |");
        Row("without PodDsl", times, time => time.Without.Wall, time => time.Without.Processor);
        Row("with PodDsl", times, time => time.With.Wall, time => time.With.Processor);
        Least(times);
        Row("difference of pairs", times, time => time.With.Wall - time.Without.Wall, time => time.With.Processor - time.Without.Processor);
        Row(
            "difference of pairs, %",
            times,
            time => 100 * (time.With.Wall - time.Without.Wall) / time.Without.Wall,
            time => 100 * (time.With.Processor - time.Without.Processor) / Math.Max(time.Without.Processor, 1));
        var parts = with.Build(pairs, server, "-v:q", "-clp:PerformanceSummary");
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"\nIn one build with PodDsl, in ms: compiler {parts.Of("Csc"):0}, target PodDslCheckSettings {parts.Of("PodDslCheckSettings"):0}, target PodDslWriteUnits {parts.Of("PodDslWriteUnits"):0}\n"));
    }

    private static void Row(
        string name, List<(BuildTime With, BuildTime Without)> times, Func<(BuildTime With, BuildTime Without), double> wall, Func<(BuildTime With, BuildTime Without), double> processor) =>
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {name} | {QuickTable.Median([.. times.Select(wall)]):0.#} | {times.Min(wall):0.#} | {QuickTable.Median([.. times.Select(processor)]):0.#} | {times.Min(processor):0.#} |"));

    /// <summary>What the least disturbed build with PodDsl takes more than the least disturbed without.</summary>
    private static void Least(List<(BuildTime With, BuildTime Without)> times)
    {
        var (wall, processor) = (times.Min(time => time.Without.Wall), times.Min(time => time.Without.Processor));
        var (moreWall, moreProcessor) = (times.Min(time => time.With.Wall) - wall, times.Min(time => time.With.Processor) - processor);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| with, more than without, of the least | | {moreWall:0.#} ({100 * moreWall / wall:0.#} %) | | {moreProcessor:0.#} ({100 * moreProcessor / Math.Max(processor, 1):0.#} %) |"));
    }

    private static void WriteSurroundings(string root, string feed)
    {
        foreach (var name in new[] { "Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props" })
        {
            File.WriteAllText(Path.Combine(root, name), "<Project />");
        }

        File.WriteAllText(
            Path.Combine(root, "nuget.config"),
            $"""
             <configuration>
               <packageSources><add key="packed" value="{feed}" /></packageSources>
               <fallbackPackageFolders><add key="machine" value="{BuildFacts.Read("NuGetPackageRoot")}" /></fallbackPackageFolders>
             </configuration>
             """);
    }
}
