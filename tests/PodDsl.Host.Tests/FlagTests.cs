using System.Text.RegularExpressions;
using PodDsl.Core.Catalogue;
using PodDsl.Core.Podman;
using PodDsl.Host.Tests.Harness;

namespace PodDsl.Host.Tests;

/// <summary>Each podman has the flags that the catalogue says it has, and no others of the catalogue.</summary>
public sealed partial class FlagTests : IDisposable
{
    private static readonly Dictionary<UnitKind, string> Commands = new()
    {
        [UnitKind.Container] = "run",
        [UnitKind.Pod] = "pod create",
        [UnitKind.Network] = "network create",
        [UnitKind.Volume] = "volume create",
        [UnitKind.Image] = "pull",
        [UnitKind.Build] = "build",
        [UnitKind.Kube] = "kube play",
        [UnitKind.Artifact] = "artifact pull",
    };

    /// <summary>Flags that podman has but does not show.</summary>
    private static readonly string[] Hidden = ["--service-exit-code-propagation"];

    private readonly string folder = Directory.CreateTempSubdirectory("poddsl-flags-").FullName;

    public void Dispose() => Directory.Delete(folder);

    [Theory, MemberData(nameof(Suites.All), MemberType = typeof(Suites))]
    public async Task A_podman_has_the_flags_of_its_version(Suite suite)
    {
        await HostRoot.RequireAsync(suite);
        var version = await VersionAsync(suite);
        var wrong = new List<string>();
        foreach (var (kind, command) in Commands)
        {
            var help = await RunAsync(suite, [.. command.Split(' '), "--help"]);
            var flags = help.ExitCode == 0 ? Flag().Matches(help.StandardOutput).Select(match => match.Value).ToHashSet(StringComparer.Ordinal) : [];
            wrong.AddRange(Options.All
                .Where(row => row.Kind == kind && row.Flag is not null && !Hidden.Contains(row.Flag))
                .Where(row => flags.Contains(row.Flag!) != row.FlagSince <= version)
                .Select(row => $"podman {version} {command} {(flags.Contains(row.Flag!) ? "has" : "has not")} {row.Flag} of {row.Name}, since {row.FlagSince}"));
        }

        Assert.Empty(wrong);
    }

    private async Task<PodmanVersion> VersionAsync(Suite suite)
    {
        var words = (await RunAsync(suite, ["--version"])).Output.Split(' ');
        Assert.True(PodmanVersion.TryParse(Number().Match(words[^1]).Value, out var version), words[^1]);
        return version;
    }

    private Task<CommandResult> RunAsync(Suite suite, string[] arguments) => Command.RunAsync(
        [HostRoot.Script("in-root"), HostRoot.Name(suite), folder, "podman", .. arguments]);

    [GeneratedRegex("(?<=(^|[ ,]))--[a-z0-9-]+", RegexOptions.Multiline)]
    private static partial Regex Flag();

    [GeneratedRegex(@"^\d+\.\d+\.\d+")]
    private static partial Regex Number();
}
