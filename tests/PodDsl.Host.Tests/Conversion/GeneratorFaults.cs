using System.Text.RegularExpressions;

namespace PodDsl.Host.Tests.Conversion;

/// <summary>Differences of services that do not matter to systemd, or that come from a known fault of the generator.</summary>
/// <param name="unwritten">Services that only the generator makes; lines about them do not count.</param>
internal sealed partial class GeneratorFaults(IEnumerable<string> unwritten)
{
    private readonly HashSet<string> unwritten = [.. unwritten];

    /// <summary>The rest of a difference.</summary>
    public string? Without(string? difference)
    {
        var all = (difference ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries);

        // podman 5.4 splits a path with a blank.
        var hasBlanks = all.Any(line => Mount().Match(line) is { Success: true } mount && mount.Groups[1].Value.Contains(' ', StringComparison.Ordinal));
        var lines = all.Where(line => !IsKnown(line, hasBlanks)).ToList();
        return lines.Count == 0 ? null : string.Join('\n', lines) + "\n";
    }

    private bool IsKnown(string line, bool hasBlanks)
    {
        if (Mount().Match(line) is { Success: true } mount)
        {
            // systemd ignores a path that is not absolute, and the generator does not quote as systemd does.
            return hasBlanks || !mount.Groups[1].Value.StartsWith('/') || !Plain().IsMatch(mount.Groups[1].Value) || line.Contains("x20", StringComparison.Ordinal);
        }

        return Member().Match(line) is { Success: true } member && unwritten.Contains(member.Groups[1].Value);
    }

    [GeneratedRegex(@"\[Unit\] RequiresMountsFor has (.*)$")]
    private static partial Regex Mount();

    [GeneratedRegex(@"^[\w/.%-]*$")]
    private static partial Regex Plain();

    [GeneratedRegex(@"generator: \[Unit\] (?:Wants|Before) has (.*)$")]
    private static partial Regex Member();
}
