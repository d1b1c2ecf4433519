using PodDsl.Core.Encoding;
using PodDsl.Core.Parsing;
using PodDsl.Core.Primitives;

namespace PodDsl.UnitMeaning;

/// <summary>
/// The meaning of a service unit, as lines that are equal if the meaning is: with parsed sections, commands split into words, flags of
/// podman in one spelling and in any order, lists of units as sets, and repeated assignments from the last empty one on, in their order.
/// </summary>
public static class ServiceMeaning
{
    /// <summary>Directives whose value is a list of names or paths, in which order and lines do not count.</summary>
    private static readonly HashSet<string> Lists =
    [
        "Wants", "After", "Requires", "Before", "BindsTo", "PartOf", "RequiresMountsFor", "WantedBy", "RequiredBy", "UpheldBy",
    ];

    /// <summary>Directives whose last value counts for systemd.</summary>
    private static readonly HashSet<string> LastCounts = ["Delegate", "NotifyAccess", "Restart", "Type", "PIDFile"];

    /// <summary>Directives that an empty assignment of any of them clears, or that replace each other.</summary>
    private static readonly string[] Shared =
    [
        "Condition", "Assert", "Timeout", "StandardInputText", "StandardInputData", "BindPaths", "BindReadOnlyPaths", "LoadCredential", "SetCredential",
    ];

    /// <summary>Names the origin of a unit; nothing acts on it.</summary>
    private static readonly HashSet<string> Ignored = ["SourcePath"];

    /// <summary>The lines, sorted but for commands of one directive, which run in their order.</summary>
    /// <param name="text">The text of the unit.</param>
    /// <param name="serviceName">
    /// What <c>%N</c> stands for. Without it, a literal name differs from one that systemd fills in.
    /// </param>
    public static IReadOnlyList<string> Of(string text, string? serviceName = null)
    {
        var file = UnitFileReader.Read("unit", text, UnitDialect.Systemd);
        if (file.IsRefused || file.Errors.Count > 0)
        {
            throw new FormatException(string.Join("\n", file.Errors.Select(error => error.Reason)));
        }

        var lines = new List<string>();
        foreach (var section in file.Sections.GroupBy(section => section.Name))
        {
            if (section.Key.StartsWith("X-", StringComparison.Ordinal))
            {
                continue;
            }

            lines.AddRange(SharedLines(section.Key, [.. section.SelectMany(part => part.Entries)]));
            foreach (var entries in section.SelectMany(part => part.Entries).GroupBy(entry => entry.Key))
            {
                if (!Ignored.Contains(entries.Key))
                {
                    lines.AddRange(Lines(section.Key, entries.Key, [.. entries.Select(entry => entry.Value)], serviceName));
                }
            }
        }

        lines.Sort(StringComparer.Ordinal);
        return lines;
    }

    private static IEnumerable<string> Lines(string section, string key, IReadOnlyList<string> values, string? serviceName)
    {
        var place = $"[{section}] {key}";
        var cleared = values.ToList().FindLastIndex(value => value.Length == 0);
        if (cleared >= 0 && !LastCounts.Contains(key))
        {
            yield return $"{place} is cleared";
            values = [.. values.Skip(cleared + 1)];
            if (values.Count == 0)
            {
                yield break;
            }
        }

        foreach (var line in LeftLines(place, key, values, serviceName))
        {
            yield return line;
        }
    }

    private static IEnumerable<string> LeftLines(string place, string key, IReadOnlyList<string> values, string? serviceName)
    {
        if (Lists.Contains(key))
        {
            return values.SelectMany(value => SystemdWords.SplitList(value).Texts).Distinct().Select(word => $"{place} has {word}");
        }

        if (LastCounts.Contains(key))
        {
            values = [values[^1]];
        }

        return key.StartsWith("Exec", StringComparison.Ordinal)
            ? values.SelectMany((value, index) => CommandLines($"{place}#{index}", value, serviceName))
            : values.Select((value, index) => $"{place}#{index} = {value}");
    }

    /// <summary>The order of assignments to directives that share their state.</summary>
    private static IEnumerable<string> SharedLines(string section, IReadOnlyList<UnitEntry> entries) =>
        Shared.SelectMany(start => entries
            .Where(entry => entry.Key.StartsWith(start, StringComparison.Ordinal))
            .Select((entry, index) => $"[{section}] {start}*#{index} is {entry.Key}={entry.Value}"));

    private static IEnumerable<string> CommandLines(string place, string value, string? serviceName)
    {
        var parsed = SystemdCommandLine.Parse(value);
        if (parsed.IsRefused || parsed.Commands.Count != 1)
        {
            throw new FormatException($"{place} is not one command: {value}");
        }

        var command = parsed.Commands[0];
        var ignores = (command.Prefixes & ExecutablePrefixes.IgnoreFailure) != 0 ? " (failure ignored)" : "";
        yield return $"{place} runs {command.Executable}{ignores}";
        foreach (var line in PodmanArguments.Of([.. command.Arguments.Select(argument => Show(argument, serviceName))]))
        {
            yield return $"{place} {line}";
        }
    }

    /// <summary>Marks the holes for systemd, so that they differ from the same letters as text.</summary>
    private static string Show(Text argument, string? serviceName)
    {
        var name = serviceName is null || serviceName.Contains('@', StringComparison.Ordinal) ? "<%N>" : serviceName;
        return argument.Marked
            .Replace($"{Text.SpecifierMark}N", name, StringComparison.Ordinal)
            .Replace($"{Text.SpecifierMark}", "<%>", StringComparison.Ordinal)
            .Replace($"{Text.VariableMark}", "<${>", StringComparison.Ordinal)
            .Replace($"{Text.WordsVariableMark}", "<$>", StringComparison.Ordinal)
            .Replace($"{Text.EndMark}", "<}>", StringComparison.Ordinal);
    }
}
