using PodDsl.Core.Catalogue;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.Values;

namespace PodDsl.Core.View;

/// <summary>A flag in <c>PodmanArgs=</c> that the catalogue knows, with its value.</summary>
/// <param name="Source">The setting that it stands in.</param>
/// <param name="Index">Which word of the setting it is.</param>
/// <param name="Count">How many words it takes: two, where its value is a word of its own.</param>
/// <param name="Flag">The flag as it is written.</param>
/// <param name="Option">What it sets.</param>
/// <param name="IsOnly">Whether the flag sets nothing else, whatever its value is.</param>
/// <param name="Value">The value as it is written; <c>true</c> for a switch.</param>
internal sealed record PassedFlag(Setting Source, int Index, int Count, string Flag, Option Option, bool IsOnly, Text Value)
{
    /// <summary>Short and other names of flags of <c>podman run</c> and <c>podman pod create</c>.</summary>
    private static readonly Dictionary<string, string> OtherNames = new(StringComparer.Ordinal)
    {
        ["-p"] = "--publish", ["-v"] = "--volume", ["-e"] = "--env", ["-l"] = "--label", ["-u"] = "--user",
        ["-h"] = "--hostname", ["-w"] = "--workdir", ["-m"] = "--memory", ["-t"] = "--tty", ["--net"] = "--network",
    };

    /// <summary>Keys that do more than their flag, or that share it with the key that is meant.</summary>
    private static readonly HashSet<string> Others = new(StringComparer.Ordinal)
    {
        "Notify", "Pod", "Group", "AutoUpdate", "Rootfs", "VolatileTmp", "CgroupsMode",
    };

    private static readonly ILookup<(UnitKind?, string), Option> Rows = Options.All
        .Where(row => row is { Section: Section.Kind, Flag: not null, DeprecatedSince: null } && !Others.Contains(row.Name))
        .ToLookup(row => (row.Kind, row.Flag!));

    /// <summary>The flags of a unit, in order.</summary>
    public static IEnumerable<PassedFlag> Of(Unit unit) => unit.FindAll(Section.Kind, "PodmanArgs").SelectMany(setting => Of(unit.Kind, setting));

    private static IEnumerable<PassedFlag> Of(UnitKind kind, Setting setting)
    {
        if (setting.Value is not WordsValue { Words: var words })
        {
            yield break;
        }

        for (var index = 0; index < words.Count; index++)
        {
            if (words[index].Marked is not ['-', ..] word)
            {
                continue;
            }

            var equals = word.IndexOf('=');
            var flag = equals < 0 ? word : word.Substring(0, equals);
            var rows = Rows[(kind, kind is UnitKind.Container or UnitKind.Pod && OtherNames.TryGetValue(flag, out var name) ? name : flag)].ToList();
            if (rows.Count == 0)
            {
                continue;
            }

            var isSwitch = rows.TrueForAll(row => row.ValueKind == ValueKind.Boolean && row.FlagPrefix.Length == 0);
            var takesWord = equals < 0 && !isSwitch;
            if (takesWord && index + 1 == words.Count)
            {
                yield break;
            }

            var value = takesWord ? words[index + 1] : equals < 0 ? "true" : new Text(word.Substring(equals + 1));
            if (RowOf(rows, value) is { } option)
            {
                yield return new PassedFlag(
                    setting, index, takesWord ? 2 : 1, flag, option, rows.Count == 1 && option.FlagPrefix.Length == 0, value);
            }

            index += takesWord ? 1 : 0;
        }
    }

    /// <summary>Of the keys of one flag the one whose words stand in front of the value.</summary>
    private static Option? RowOf(List<Option> rows, Text value) => rows
        .Where(row => value.Marked.StartsWith(row.FlagPrefix, StringComparison.Ordinal))
        .OrderByDescending(row => row.FlagPrefix.Length)
        .FirstOrDefault();
}
