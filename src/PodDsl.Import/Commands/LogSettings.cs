using PodDsl.Core.Catalogue;
using PodDsl.Core.Values;

namespace PodDsl.Import.Commands;

/// <summary>Where the output of a container goes.</summary>
internal static class LogSettings
{
    public static void Set(UnitDraft unit, GivenFlag? driver, IReadOnlyList<GivenFlag> options, CommandReading reading)
    {
        string? chosen = null;
        if (driver is { } given)
        {
            if (PodmanLogs.HasDriver(given.Value.Marked) || given.Value.Text.HasHoles)
            {
                chosen = given.Value.Text.HasHoles ? null : given.Value.Marked;
                unit.Key(Keys.LogDriver, given.Value.Text, given.Source);
            }
            else
            {
                reading.Note(
                    NoteKind.Lost, given.Written, $"podman has no log driver '{given.Value}', so the output goes to the journal.",
                    "Have the journal forwarded, or leave it there.", given.Source);
            }
        }

        foreach (var option in options)
        {
            var text = option.Value.Marked;
            var equals = text.IndexOf('=');
            var refusal = equals > 0 ? PodmanLogs.Refusal(text[..equals], chosen) : ($"An option of logs has a value, as in tag=web, and '{text}' has none.", "Write its value.");
            if (refusal is var (message, remedy))
            {
                reading.Note(NoteKind.Lost, option.Written, message, remedy, option.Source);
            }
            else
            {
                unit.Key(Keys.LogOpt, new WordsValue([option.Value.Text]), option.Source);
            }
        }
    }
}
