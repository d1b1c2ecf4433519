using System.Collections;
using PodDsl.Host.Tests.Harness;

namespace PodDsl.Host.Tests.Packaging;

/// <summary>
/// The native program and its Debian package, made once by the commands of <c>docs/install.md</c>. <c>PODDSL_NATIVE</c> names the folder of
/// a program that is published already.
/// </summary>
public sealed class DebianPackage : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("poddsl-deb-").FullName;
    private readonly Lazy<Task<string>> _made;

    public DebianPackage() => _made = new(MakeAsync);

    /// <summary>The version of this repository, which the package has too.</summary>
    public string Version { get; private set; } = "";

    public string Binary { get; private set; } = "";

    /// <summary>What <c>dotnet publish</c> says.</summary>
    public string Log { get; private set; } = "";

    public Task<string> GetAsync()
    {
        Assert.SkipUnless(
            TestExtent.IsFull || Published is { Length: > 0 },
            "It compiles the native program, which takes minutes. CI=true does it, and PODDSL_NATIVE=FOLDER takes a published one.");
        return _made.Value;
    }

    private static string? Published => Environment.GetEnvironmentVariable("PODDSL_NATIVE");

    private async Task<string> MakeAsync()
    {
        var folder = Published is { Length: > 0 } ready ? ready : await PublishAsync(Path.Combine(_folder, "program"));
        Binary = Path.Combine(folder, "poddsl");
        Version = (await Command.RunAsync([Binary, "--version"])).Output.Split('+')[0];
        return await PackAsync("first");
    }

    /// <summary>Makes the package, in another place each time.</summary>
    public async Task<string> PackAsync(string name)
    {
        var (work, result) = (Path.Combine(_folder, name, "work"), Path.Combine(_folder, name));
        Directory.CreateDirectory(work);
        _ = (await Command.RunAsync(["env", $"TMPDIR={work}", Path.Combine(BuildFacts.RepositoryRoot, "packaging/make-deb"), Binary, "amd64", Version, result])).Output;
        return Path.Combine(result, $"poddsl_{Version}_amd64.deb");
    }

    private async Task<string> PublishAsync(string folder)
    {
        // This build must not inherit settings of the build that runs these tests.
        var foreign = Environment.GetEnvironmentVariables().Cast<DictionaryEntry>().Select(entry => (string)entry.Key)
            .Where(name => name.StartsWith("MSBuild", StringComparison.OrdinalIgnoreCase)).SelectMany(name => new[] { "-u", name });
        var result = await Command.RunAsync(
            [
                "env", .. foreign, "MSBUILDDISABLENODEREUSE=1",
                "dotnet", "publish", Path.Combine(BuildFacts.RepositoryRoot, "src/PodDsl.Cli"), "-c", "Release", "-o", folder, "-p:RunAnalyzers=false", "--nologo",
            ],
            timeout: TimeSpan.FromMinutes(20));
        Log = result.Output + result.StandardError;
        return folder;
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }
}
