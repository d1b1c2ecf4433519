using PodDsl.Core.Encoding;
using PodDsl.Core.Parsing;

namespace PodDsl.UnitMeaning;

/// <summary>
/// What a service unit says, as lines that are equal where the meaning is: sections parsed, commands split into words,
/// flags of podman in one spelling and in any order, lists of units as sets.
/// </summary>
public static class ServiceMeaning
{
    /// <summary>Directives whose value is a list of names or paths, in which order and lines do not count.</summary>
    private static readonly HashSet<string> Lists =
    [
        "Wants", "After", "Requires", "Before", "BindsTo", "PartOf", "RequiresMountsFor", "WantedBy", "RequiredBy", "UpheldBy",
    ];

    /// <summary>Says where a unit came from; nothing acts on it.</summary>
    private static readonly HashSet<string> Ignored = ["SourcePath"];

    /// <summary>The lines, sorted but for commands of one directive, which run in their order.</summary>
    public static IReadOnlyList<string> Of(string text)
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

            foreach (var entries in section.SelectMany(part => part.Entries).GroupBy(entry => entry.Key))
            {
                if (!Ignored.Contains(entries.Key))
                {
                    lines.AddRange(Lines(section.Key, entries.Key, [.. entries.Select(entry => entry.Value)]));
                }
            }
        }

        lines.Sort(StringComparer.Ordinal);
        return lines;
    }

    private static IEnumerable<string> Lines(string section, string key, IReadOnlyList<string> values)
    {
        var place = $"[{section}] {key}";
        if (Lists.Contains(key))
        {
            return values.SelectMany(value => SystemdWords.SplitList(value).Texts).Distinct().Select(word => $"{place} has {word}");
        }

        return key.StartsWith("Exec", StringComparison.Ordinal)
            ? values.SelectMany((value, index) => CommandLines($"{place}#{index}", value))
            : values.Select(value => $"{place} = {value}");
    }

    private static IEnumerable<string> CommandLines(string place, string value)
    {
        var parsed = SystemdCommandLine.Parse(value);
        if (parsed.IsRefused || parsed.Commands.Count != 1)
        {
            throw new FormatException($"{place} is not one command: {value}");
        }

        var command = parsed.Commands[0];
        var ignores = (command.Prefixes & ExecutablePrefixes.IgnoreFailure) != 0 ? " (failure ignored)" : "";
        yield return $"{place} runs {command.Executable}{ignores}";
        foreach (var line in PodmanArguments.Of([.. command.Arguments.Select(argument => argument.ToString())]))
        {
            yield return $"{place} {line}";
        }
    }
}
