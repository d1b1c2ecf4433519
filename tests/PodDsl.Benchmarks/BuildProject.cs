using System.Diagnostics;
using System.Globalization;

namespace PodDsl.Benchmarks;

/// <summary>
/// A project on disk that is built as users build: with the package, or with nothing but the library that its records need.
/// </summary>
internal sealed class BuildProject(string folder)
{
    private const string SharedCompiler = "UseSharedCompilation";

    public string Folder { get; } = folder;

    /// <summary>Makes a project with that many containers, and restores it.</summary>
    public static BuildProject Create(string root, string name, string reference, int containers)
    {
        var folder = Directory.CreateDirectory(Path.Combine(root, FormattableString.Invariant($"{name}{containers}"))).FullName;
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
        foreach (var (path, text) in Homelab.Files(containers))
        {
            File.WriteAllText(Path.Combine(folder, path), text);
        }

        DotNet(folder, "restore", "--nologo", "-v", "q", "--packages", Path.Combine(root, "packages"));
        return new BuildProject(folder);
    }

    /// <summary>
    /// Builds it after an edit. The compiler that stays in memory has a name of its own, so that it serves nobody else: what one project leaves behind would be
    /// collected while the other one is built.
    /// </summary>
    public BuildTime Build(int edit, string? servers, params string[] arguments)
    {
        var server = servers is null ? null : $"{servers}-{Path.GetFileName(Folder)}.";
        File.WriteAllText(
            Path.Combine(Folder, "Other.cs"),
            FormattableString.Invariant($"namespace Homelab; public static class Other {{ public static int Number => {edit}; }}"));
        var processor = ChildTimes.Of(server);
        var watch = Stopwatch.StartNew();
        var output = DotNet(
            Folder,
            ["build", "--no-restore", "--nologo", $"-p:{SharedCompiler}={server is not null}", $"-p:SharedCompilationId={server}", .. arguments]);
        return new BuildTime(watch.Elapsed.TotalMilliseconds, (ChildTimes.Of(server) - processor).TotalMilliseconds, output);
    }

    public static string DotNet(string directory, params string[] arguments)
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
        return process.ExitCode == 0
            ? output
            : throw new InvalidOperationException($"dotnet {string.Join(' ', arguments)} failed.\n{output}{error.GetAwaiter().GetResult()}");
    }
}

/// <summary>What a build took, in milliseconds, and what it printed.</summary>
internal sealed record BuildTime(double Wall, double Processor, string Output)
{
    /// <summary>The time of a target or task in the summary that <c>-clp:PerformanceSummary</c> prints.</summary>
    public double Of(string name)
    {
        foreach (var line in Output.Split('\n'))
        {
            if (line.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [var time, "ms", var named, _, "calls", ..] && named == name)
            {
                return double.Parse(time, CultureInfo.InvariantCulture);
            }
        }

        return 0;
    }
}
