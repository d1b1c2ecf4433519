using System.Diagnostics;
using System.Globalization;

namespace PodDsl.Benchmarks;

/// <summary>
/// The cost of PodDsl in a <c>dotnet build</c> of a project with 20 containers: once with the package, once with only the library for its
/// records. It builds the two in turns, each after an edit, and compares pair by pair.
/// </summary>
internal static class BuildComparison
{
    private const int Containers = 20;
    private const string SharedCompiler = "UseSharedCompilation";

    public static int Print(int pairs)
    {
        var root = Directory.CreateTempSubdirectory("poddsl-bench").FullName;
        try
        {
            var version = "0.1.0-bench." + DateTime.UtcNow.ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture);
            var feed = Path.Combine(root, "feed");
            DotNet(BuildFacts.RepositoryRoot, "pack", "src/PodDsl", "-c", "Release", "-o", feed, $"-p:PackageVersion={version}", "--nologo", "-v", "q");
            WriteSurroundings(root, feed);
            var library = Path.Combine(BuildFacts.RepositoryRoot, "src/PodDsl/bin/Release/net10.0/PodDsl.dll");
            var with = WriteProject(root, "With", $"<PackageReference Include=\"PodDsl\" Version=\"{version}\" />");
            var without = WriteProject(root, "Without", $"<Reference Include=\"PodDsl\" HintPath=\"{library}\" />");
            foreach (var project in new[] { with, without })
            {
                DotNet(project, "restore", "--nologo", "-v", "q", "--packages", Path.Combine(root, "packages"));
                Build(project, -1, sharesCompiler: true);
            }

            var units = Directory.GetFiles(Path.Combine(with, "bin"), "*.container", SearchOption.AllDirectories).Length;
            if (units != Containers)
            {
                throw new InvalidOperationException($"The build wrote {units} units instead of {Containers}.");
            }

            Compare(with, without, pairs, sharesCompiler: true);
            Compare(with, without, pairs, sharesCompiler: false);
            return 0;
        }
        finally
        {
            Directory.Delete(root, recursive: true);
        }
    }

    /// <summary>With the compiler that stays in memory between builds, as usual, or with a new one each time.</summary>
    private static void Compare(string with, string without, int pairs, bool sharesCompiler)
    {
        Build(with, -2, sharesCompiler);
        Build(without, -2, sharesCompiler);
        var times = new List<(double With, double Without)>();
        for (var pair = 0; pair < pairs; pair++)
        {
            // The first of the two changes with each pair.
            var first = Build(pair % 2 == 0 ? with : without, pair, sharesCompiler);
            var second = Build(pair % 2 == 0 ? without : with, pair, sharesCompiler);
            times.Add(pair % 2 == 0 ? (first, second) : (second, first));
        }

        Console.WriteLine($"| dotnet build, {Containers} containers, after an edit, {(sharesCompiler ? "compiler stays" : "compiler starts anew")} | median ms |");
        Console.WriteLine("| --- | ---: |");
        Row("without PodDsl", times.Select(time => time.Without), "0");
        Row("with PodDsl", times.Select(time => time.With), "0");
        Row("difference of pairs", times.Select(time => time.With - time.Without), "0");
        Row("difference of pairs, %", times.Select(time => 100 * (time.With - time.Without) / time.Without), "0.0");
        Console.WriteLine();
    }

    private static void Row(string name, IEnumerable<double> times, string format) =>
        Console.WriteLine($"| {name} | {QuickTable.Median([.. times]).ToString(format, CultureInfo.InvariantCulture)} |");

    private static double Build(string project, int edit, bool sharesCompiler)
    {
        File.WriteAllText(
            Path.Combine(project, "Other.cs"),
            FormattableString.Invariant($"namespace Homelab; public static class Other {{ public static int Number => {edit}; }}"));
        var watch = Stopwatch.StartNew();
        DotNet(project, "build", "--no-restore", "--nologo", "-v", "q", $"-p:{SharedCompiler}={sharesCompiler}");
        return watch.Elapsed.TotalMilliseconds;
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

    private static string WriteProject(string root, string name, string reference)
    {
        var folder = Directory.CreateDirectory(Path.Combine(root, name)).FullName;
        File.WriteAllText(
            Path.Combine(folder, "Homelab.csproj"),
            $"""
             <Project Sdk="Microsoft.NET.Sdk">
               <PropertyGroup>
                 <TargetFramework>net10.0</TargetFramework>
                 <ImplicitUsings>enable</ImplicitUsings>
                 <Nullable>enable</Nullable>
               </PropertyGroup>
               <ItemGroup>{reference}</ItemGroup>
             </Project>
             """);
        foreach (var (path, text) in Homelab.Files(Containers))
        {
            File.WriteAllText(Path.Combine(folder, path), text);
        }

        return folder;
    }

    private static void DotNet(string directory, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            WorkingDirectory = directory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("MSBuild", StringComparison.OrdinalIgnoreCase)).ToArray())
        {
            start.Environment.Remove(name);
        }

        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"dotnet {string.Join(' ', arguments)} failed.\n{output}{error.GetAwaiter().GetResult()}");
        }
    }
}
