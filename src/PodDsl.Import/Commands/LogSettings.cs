using PodDsl.Core.Catalogue;
using PodDsl.Core.Values;

namespace PodDsl.Import.Commands;

/// <summary>Where the output of a container goes.</summary>
internal static class LogSettings
{
    /// <summary>Drivers that podman has.</summary>
    private static readonly HashSet<string> Drivers = new(StringComparer.Ordinal) { "k8s-file", "json-file", "journald", "none", "passthrough", "passthrough-tty" };

    /// <summary>Options of docker's drivers that podman reads.</summary>
    private static readonly HashSet<string> Known = new(StringComparer.Ordinal) { "path", "max-size", "tag", "label", "driver" };

    public static void Set(UnitDraft unit, GivenFlag? driver, IReadOnlyList<GivenFlag> options, CommandReading reading)
    {
        if (driver is { } given)
        {
            if (Drivers.Contains(given.Value.Marked) || given.Value.Text.HasHoles)
            {
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
            if (equals > 0 && Known.Contains(text[..equals]))
            {
                unit.Key(Keys.LogOpt, new WordsValue([option.Value.Text]), option.Source);
            }
            else
            {
                reading.Note(
                    NoteKind.Lost, option.Written, $"podman has no option '{(equals > 0 ? text[..equals] : text)}' of logs, so it has no effect.",
                    text.StartsWith("max-file", StringComparison.Ordinal) ? "podman keeps one file up to max-size; or use LogDriver=journald, which has limits of its own." : "Remove it.",
                    option.Source);
            }
        }
    }
}
