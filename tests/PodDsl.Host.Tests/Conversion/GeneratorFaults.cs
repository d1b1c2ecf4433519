using System.Text.RegularExpressions;
using PodDsl.Host.Tests.Harness;

namespace PodDsl.Host.Tests.Conversion;

/// <summary>Differences of services that are none for systemd, or that come of a known fault of the generator.</summary>
/// <param name="suite">Whose generator it is.</param>
/// <param name="unwritten">Services that only the generator makes; what is said of them does not count.</param>
internal sealed partial class GeneratorFaults(Suite suite, IEnumerable<string> unwritten)
{
    private readonly HashSet<string> unwritten = [.. unwritten];

    /// <summary>What is left of a difference.</summary>
    public string? Without(string source, string? difference)
    {
        var lines = (difference ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => !IsKnown(source, line)).ToList();
        return lines.Count == 0 ? null : string.Join('\n', lines) + "\n";
    }

    private bool IsKnown(string source, string line)
    {
        if (Mount().Match(line) is { Success: true } mount)
        {
            // systemd ignores a path that is not absolute, and the generator does not quote as systemd does. Podman 5.4 does
            // not wait for the mount that a bound directory of a volume lies on.
            return !mount.Groups[1].Value.StartsWith('/') || !Plain().IsMatch(mount.Groups[1].Value) || line.Contains("x20", StringComparison.Ordinal) || suite == Suite.Trixie;
        }

        // Podman 5.4 puts its own variable in place of those of a pod.
        return (suite == Suite.Trixie && source.EndsWith(".pod", StringComparison.Ordinal) && line.Contains("[Service] Environment", StringComparison.Ordinal))
            || (Member().Match(line) is { Success: true } member && unwritten.Contains(member.Groups[1].Value));
    }

    [GeneratedRegex(@"\[Unit\] RequiresMountsFor has (.*)$")]
    private static partial Regex Mount();

    [GeneratedRegex(@"^[\w/.%-]*$")]
    private static partial Regex Plain();

    [GeneratedRegex(@"generator: \[Unit\] (?:Wants|Before) has (.*)$")]
    private static partial Regex Member();
}
