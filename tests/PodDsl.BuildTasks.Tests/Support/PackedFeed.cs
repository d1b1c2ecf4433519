using System.Collections.Concurrent;
using System.Globalization;
using PodDsl.BuildTasks.Tests.Support;

[assembly: AssemblyFixture(typeof(PackedFeed))]

namespace PodDsl.BuildTasks.Tests.Support;

/// <summary>
/// The package as this repository makes it now, in a feed folder, and a folder for projects that use it. Its version is new in each run and
/// the package folder is empty at first, so that no test can use an old package.
/// </summary>
public sealed class PackedFeed : IDisposable
{
    // Short, because the name of a socket below it may have no more than a hundred characters.
    private readonly string _root = Path.Combine(Path.GetTempPath(), $"poddsl-{Guid.NewGuid().ToString("N")[..8]}");
    private readonly Dictionary<string, string> _environment = new() { ["UseSharedCompilation"] = "false" };

    /// <summary>No more builds at a time than processors. Each has a name, with which it finds its server.</summary>
    private readonly BlockingCollection<string> _turns =
        [.. Enumerable.Range(0, Environment.ProcessorCount).Select(turn => string.Create(CultureInfo.InvariantCulture, $"poddsl-{Environment.ProcessId}-{turn}"))];

    private int _projects;

    public PackedFeed()
    {
        Version = string.Create(CultureInfo.InvariantCulture, $"0.1.0-test.{DateTime.UtcNow:yyyyMMddHHmmss}.{Environment.ProcessId}");
        Directory.CreateDirectory(Feed);
        Run(
            Repository.Root,
            "pack", "src/PodDsl", "--no-build", "-c", Repository.Configuration, "-o", Feed, $"-p:PackageVersion={Version}", "--nologo").ShouldSucceed();

        _environment["NUGET_PACKAGES"] = Path.Combine(_root, "packages");
        if (OperatingSystem.IsLinux())
        {
            // A compiler server of our own; the temporary folder identifies it. It saves half of the time of each build, and its end
            // disturbs nobody.
            _environment["TMPDIR"] = Directory.CreateDirectory(Path.Combine(_root, "t")).FullName;
            _environment["UseSharedCompilation"] = "true";
        }

        // Adds this source to those of the machine. Packages of the machine need no download.
        File.WriteAllText(
            Path.Combine(_root, "nuget.config"),
            $"""
             <configuration>
               <packageSources>
                 <add key="packed" value="{Feed}" />
               </packageSources>
               <fallbackPackageFolders>
                 <add key="machine" value="{Repository.NuGetPackageRoot}" />
               </fallbackPackageFolders>
             </configuration>
             """);
        // Keeps files above the temporary folder out of the projects.
        File.WriteAllText(Path.Combine(_root, "Directory.Build.props"), "<Project />");
        File.WriteAllText(Path.Combine(_root, "Directory.Build.targets"), "<Project />");
        File.WriteAllText(Path.Combine(_root, "Directory.Packages.props"), "<Project />");

        Restored = NewFolder("restored");
        File.WriteAllText(Path.Combine(Restored, "Homelab.csproj"), TestProject.ProjectFile("net10.0", Version));
        Run(Restored, "restore").ShouldSucceed();
    }

    internal string Version { get; }

    internal string PackageFile => Path.Combine(Feed, $"PodDsl.{Version}.nupkg");

    /// <summary>A restored project for net10.0, of which each test takes a copy.</summary>
    internal string Restored { get; }

    private string Feed => Path.Combine(_root, "feed");

    internal string NewFolder(string name) =>
        Directory.CreateDirectory(Path.Combine(_root, Interlocked.Increment(ref _projects).ToString(CultureInfo.InvariantCulture), name)).FullName;

    internal DotNetResult Run(string directory, params string[] arguments)
    {
        var turn = _turns.Take();
        try
        {
            return DotNet.Run(directory, [.. _environment, .. Server(turn)], arguments);
        }
        finally
        {
            _turns.Add(turn);
        }
    }

    /// <summary>
    /// In CI each build is a process of its own, as at a prompt. Elsewhere a process that stays runs the builds, which takes half of the
    /// time. It is ours alone, so it has loaded the task of this run.
    /// </summary>
    private static Dictionary<string, string> Server(string turn) => TestExtent.IsFull ? [] : new()
    {
        ["DOTNET_CLI_USE_MSBUILD_SERVER"] = "1",
        ["MSBUILDDISABLENODEREUSE"] = "0",
        ["MSBUILDNODEHANDSHAKESALT"] = turn,
    };

    public void Dispose()
    {
        foreach (var _ in TestExtent.IsFull ? [] : _turns.ToArray())
        {
            // The processes take turns in a circle.
            Run(_root, "build-server", "shutdown", "--msbuild").ShouldSucceed();
        }

        if (_environment.ContainsKey("TMPDIR"))
        {
            Run(_root, "build-server", "shutdown", "--vbcscompiler").ShouldSucceed();
        }

        Directory.Delete(_root, recursive: true);
    }
}
