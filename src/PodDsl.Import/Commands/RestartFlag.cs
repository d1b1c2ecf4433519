using System.Globalization;
using PodDsl.Core.Catalogue;

namespace PodDsl.Import.Commands;

/// <summary>The policy of <c>--restart</c>.</summary>
internal static class RestartFlag
{
    /// <summary>The container's policy becomes that of the service.</summary>
    public static void Set(UnitDraft unit, GivenFlag flag, CommandReading reading)
    {
        var policy = flag.Value.Marked;
        var colon = policy.IndexOf(':');
        var count = colon < 0 ? null : policy[(colon + 1)..];
        switch (colon < 0 ? policy : policy[..colon])
        {
            case "no" or "never" or "":
                break;
            case "always":
                unit.Directive(Section.Service, Keys.Restart, "always", flag.Source);
                break;
            case "unless-stopped":
                unit.Directive(Section.Service, Keys.Restart, "always", flag.Source);
                reading.Note(
                    NoteKind.Changed, flag.Written, "systemd starts the service at each boot, even if somebody has stopped it before.",
                    "Keep it off for good with systemctl mask, or remove WantedBy= from [Install].", flag.Source);
                break;
            case "on-failure":
                unit.Directive(Section.Service, Keys.Restart, "on-failure", flag.Source);
                if (long.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0)
                {
                    unit.Directive(Section.Unit, Keys.StartLimitBurst, count, flag.Source);
                    unit.Directive(Section.Unit, Keys.StartLimitIntervalSec, "infinity", flag.Source);
                    reading.Note(NoteKind.Changed, flag.Written, $"systemd gives up after {count} starts, also those by hand.", "Start it again with systemctl reset-failed.", flag.Source);
                }

                break;
            default:
                reading.Note(NoteKind.Lost, flag.Written, $"'{policy}' is no policy for restarts, so systemd does not restart the service.", "Write Restart= in [Service].", flag.Source);
                break;
        }
    }
}
