using System.Collections.Concurrent;
using System.Globalization;
using System.Runtime.InteropServices;
using PodDsl.BuildTasks.Tests.Support;

[assembly: AssemblyFixture(typeof(PackedFeed))]

// Tests mostly wait for a build, of which the feed lets as many run as there are processors; others run in the meantime.
[assembly: CollectionBehavior(MaxParallelThreads = 6, ParallelAlgorithm = Xunit.Sdk.ParallelAlgorithm.Aggressive)]

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

    private readonly ConcurrentDictionary<string, Lazy<TestProject>> _built = [];
    private readonly ConcurrentDictionary<string, Lazy<string>> _added = [];

    /// <summary>The restored project. Tests that build nothing run while the package is made.</summary>
    private readonly Lazy<Task<string>> _restored;

    private int _projects;

    public PackedFeed()
    {
        Version = string.Create(CultureInfo.InvariantCulture, $"0.1.0-test.{DateTime.UtcNow:yyyyMMddHHmmss}.{Environment.ProcessId}");
        Directory.CreateDirectory(Feed);
        _restored = new(() => Task.Run(Prepare));
        _ = _restored.Value;
    }

    private string Prepare()
    {
        Pack("src/PodDsl");
        _environment["NUGET_PACKAGES"] = Packages;
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
        // Keeps what may lie above the temporary folder out of the projects.
        // Those of the .NET team have nothing to do with units, and take half of the compiler's time.
        var analyzers = TestExtent.IsFull ? "" : "<PropertyGroup><EnableNETAnalyzers>false</EnableNETAnalyzers></PropertyGroup>";
        File.WriteAllText(Path.Combine(_root, "Directory.Build.props"), $"<Project>{analyzers}</Project>");
        File.WriteAllText(Path.Combine(_root, "Directory.Build.targets"), "<Project />");
        File.WriteAllText(Path.Combine(_root, "Directory.Packages.props"), "<Project />");

        var restored = NewFolder("restored");
        File.WriteAllText(Path.Combine(restored, "Homelab.csproj"), TestProject.ProjectFile("net10.0", Version));
        RunAtOnce(restored, "restore").ShouldSucceed();
        return restored;
    }

    internal string Version { get; }

    internal string PackageFile
    {
        get
        {
            _ = Restored;
            return Path.Combine(Feed, $"PodDsl.{Version}.nupkg");
        }
    }

    /// <summary>A restored project for net10.0, of which each test takes a copy.</summary>
    internal string Restored => _restored.Value.GetAwaiter().GetResult();

    /// <summary>Adds the package of another project of this repository to the feed.</summary>
    internal string Add(string project)
    {
        _ = Restored;
        return _added.GetOrAdd(project, _ => new(() => Pack(project))).Value;
    }

    private string Pack(string project)
    {
        // With the packages of the machine, so that those for ReadyToRun code are not downloaded each time.
        RunAtOnce(Repository.Root, new Dictionary<string, string> { ["NUGET_PACKAGES"] = Repository.NuGetPackageRoot }, ["pack", project, "--no-build", "-c", Repository.Configuration, "-o", Feed, $"-p:PackageVersion={Version}", "--nologo", .. ReadyToRun]).ShouldSucceed();
        return Version;
    }

    /// <summary>Outside of CI the package has ReadyToRun code for this machine only, whose tests run it.</summary>
    private static string[] ReadyToRun => TestExtent.IsFull || ReadyToRunFolder is null ? [] : [$"-p:ReadyToRunPlatforms={ReadyToRunFolder}"];

    /// <summary>The platforms for which the package has ReadyToRun code.</summary>
    internal static IReadOnlyList<string> ReadyToRunPlatforms { get; } = ["linux-arm64", "linux-x64", "osx-arm64", "win-x64"];

    /// <summary>The one of this machine; null if there is none for it.</summary>
    internal static string? ReadyToRunFolder { get; } = ReadyToRunPlatforms.FirstOrDefault(platform => platform == RuntimeInformation.RuntimeIdentifier);

    /// <summary>A project that is built once, of which tests take copies.</summary>
    internal TestProject Built(string key, Func<TestProject> make) => _built.GetOrAdd(key, _ => new(make)).Value;

    private string Feed => Path.Combine(_root, "feed");

    /// <summary>The folder into which packages are restored.</summary>
    internal string Packages => Path.Combine(_root, "packages");

    internal string NewFolder(string name) =>
        Directory.CreateDirectory(Path.Combine(_root, Interlocked.Increment(ref _projects).ToString(CultureInfo.InvariantCulture), name)).FullName;

    internal DotNetResult Run(string directory, params string[] arguments) => Run(directory, [], arguments);

    /// <summary>The same with variables of the caller.</summary>
    internal DotNetResult Run(string directory, IReadOnlyCollection<KeyValuePair<string, string>> variables, params string[] arguments)
    {
        _ = Restored;
        return RunAtOnce(directory, variables, OnOneNode(arguments));
    }

    /// <summary>In CI a build of several projects starts processes of its own for them, as it does at a prompt. Elsewhere one is enough.</summary>
    private static string[] OnOneNode(string[] arguments) =>
        !TestExtent.IsFull
        && arguments[0] is "build" or "publish" or "clean" or "msbuild"
        && !arguments.Any(argument => argument.EndsWith(".cs", StringComparison.Ordinal))
            ? [.. arguments, "-m:1"]
            : arguments;

    private DotNetResult RunAtOnce(string directory, params string[] arguments) => RunAtOnce(directory, [], arguments);

    private DotNetResult RunAtOnce(string directory, IReadOnlyCollection<KeyValuePair<string, string>> variables, string[] arguments)
    {
        var turn = _turns.Take();
        try
        {
            return DotNet.Run(directory, [.. _environment, .. Server(turn), .. variables], arguments);
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
        // What makes code faster in the long run only costs time.
        ["DOTNET_TieredPGO"] = "0",
    };

    public void Dispose()
    {
        Parallel.ForEach(
            (TestExtent.IsFull ? [] : _turns.Select(turn => (Turn: turn, Server: "--msbuild")))
                .Concat(_environment.ContainsKey("TMPDIR") ? [(Turn: "", Server: "--vbcscompiler")] : []),
            each => DotNet.Run(_root, [.. _environment, .. Server(each.Turn)], "build-server", "shutdown", each.Server).ShouldSucceed());
        Directory.Delete(_root, recursive: true);
    }
}
