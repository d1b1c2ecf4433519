namespace PodDsl.Host.Tests.Harness;

/// <summary>The output of <c>systemd-analyze verify</c> for some units.</summary>
/// <param name="IsClean">
/// Exit code 0 and no output: some mistakes only print a message and do not change the exit code.
/// </param>
public sealed record Verification(bool IsClean, CommandResult Result);

/// <summary>The real <c>systemd-analyze</c> of a suite; no host is booted.</summary>
public static class SystemdAnalyze
{
    /// <summary>
    /// Verifies the named units of a folder, in one call. With <paramref name="recursive"/> also that everything they need
    /// exists and orders without cycles, with the root's own units around them.
    /// </summary>
    public static async Task<Verification> VerifyAsync(Suite suite, string folder, IEnumerable<string> units, bool recursive = false)
    {
        await HostRoot.RequireAsync(suite);
        var result = await Command.RunAsync(
            [
                HostRoot.Script("in-root"), HostRoot.Name(suite), folder,
                "systemd-analyze", "verify", "--man=no", recursive ? "--recursive-errors=yes" : "--recursive-errors=no",
                .. units.Select(unit => $"/run/units/{unit}"),
            ],
            timeout: TimeSpan.FromMinutes(5));
        return new(result.ExitCode == 0 && result.StandardError.Length == 0, result);
    }
}
