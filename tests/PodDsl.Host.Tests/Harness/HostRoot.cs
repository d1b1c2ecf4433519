using System.Collections.Concurrent;
using PodDsl.Core.Podman;

namespace PodDsl.Host.Tests.Harness;

/// <summary>
/// The root file systems of the hosts, made once per machine by the script <c>host/make-root</c>, and the decision
/// whether tests may use them: if they cannot, a test skips with the way out in its message, or fails if hosts are required (<c>CI=true</c>
/// or <c>PODDSL_HOST_REQUIRED=1</c>).
/// </summary>
internal static class HostRoot
{
    private static readonly ConcurrentDictionary<Suite, Lazy<Task<string?>>> Obstacles = new();

    public static string Name(Suite suite) => suite.ToString().ToLowerInvariant();

    public static string Script(string name) => Path.Combine(AppContext.BaseDirectory, "host", name);

    /// <summary>The version of podman in the root, or null if there is no root.</summary>
    public static PodmanVersion? FindPodman(Suite suite)
    {
        var cache = Environment.GetEnvironmentVariable("PODDSL_HOST_CACHE") is { Length: > 0 } own ? own
            : Path.Combine(
                Environment.GetEnvironmentVariable("XDG_CACHE_HOME") is { Length: > 0 } xdg ? xdg : Path.Combine(Environment.GetEnvironmentVariable("HOME") ?? "", ".cache"),
                "poddsl",
                "hosts");
        var status = Path.Combine(cache, Name(suite), "var/lib/dpkg/status");
        if (!File.Exists(status))
        {
            return null;
        }

        var line = File.ReadLines(status)
            .SkipWhile(line => line != "Package: podman")
            .First(line => line.StartsWith("Version: ", StringComparison.Ordinal));
        return PodmanVersion.TryParse(line["Version: ".Length..].Split('+', '-', '~')[0], out var version)
            ? version
            : throw new InvalidDataException($"{status}: {line}");
    }

    /// <summary>Returns if the root is there, otherwise ends the test as skipped or failed.</summary>
    public static async Task RequireAsync(Suite suite)
    {
        var obstacle = await Obstacles.GetOrAdd(suite, key => new(() => FindObstacleAsync(key))).Value;
        if (obstacle is null)
        {
            return;
        }

        if (IsRequired)
        {
            Assert.Fail(obstacle);
        }

        Assert.Skip(obstacle);
    }

    private static bool IsRequired =>
        Environment.GetEnvironmentVariable("CI") == "true" || IsSet("PODDSL_HOST_REQUIRED");

    private static bool IsSet(string variable) => Environment.GetEnvironmentVariable(variable) == "1";

    private static async Task<string?> FindObstacleAsync(Suite suite)
    {
        if (!OperatingSystem.IsLinux())
        {
            return "Real hosts need Linux. Run the tests there, as root.";
        }

        if (!Environment.IsPrivilegedProcess)
        {
            return "Real hosts need root: run `sudo PODDSL_HOST_TESTS=1 dotnet test tests/PodDsl.Host.Tests`.";
        }

        var isMade = await Command.RunAsync([Script("make-root"), "--is-made", Name(suite)]);
        if (isMade.ExitCode == 0)
        {
            return null;
        }

        if (!IsRequired && !IsSet("PODDSL_HOST_TESTS"))
        {
            return $"There is no host root for '{Name(suite)}' yet. Set PODDSL_HOST_TESTS=1 to have it made (needs root, "
                + "debootstrap and a package mirror, takes one or two minutes and 500 MB, once), "
                + $"or run `tests/PodDsl.Host.Tests/host/make-root {Name(suite)}`.";
        }

        var made = await Command.RunAsync([Script("make-root"), Name(suite)], timeout: TimeSpan.FromMinutes(20));
        return made.ExitCode == 0
            ? null
            : $"The host root for '{Name(suite)}' could not be made. {made}";
    }
}
