using PodDsl.Core.Catalogue;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.Values;

namespace PodDsl.Core.View;

/// <summary>A flag in <c>PodmanArgs=</c> that the catalogue knows, with its value.</summary>
/// <param name="Source">Its setting.</param>
/// <param name="Index">The index of its word in the setting.</param>
/// <param name="Count">The number of its words: two, if its value is a word of its own.</param>
/// <param name="Flag">The flag as written; its own letter, if a word has several.</param>
/// <param name="Option">The option that it sets.</param>
/// <param name="IsOnly">True if the flag sets nothing else, with any value.</param>
/// <param name="Value">The value as written; <c>true</c> for a switch.</param>
internal sealed record PassedFlag(Setting Source, int Index, int Count, string Flag, Option Option, bool IsOnly, Text Value)
{
    /// <summary>The flags of a unit, in order.</summary>
    public static IEnumerable<PassedFlag> Of(Unit unit) => unit.FindAll(Section.Kind, Keys.PodmanArgs).SelectMany(setting => Of(unit.Kind, setting));

    /// <summary>Its word without the flag, if the word sets something else too.</summary>
    public Text? Rest { get; private init; }

    private static IEnumerable<PassedFlag> Of(UnitKind kind, Setting setting)
    {
        if (setting.Value is not WordsValue { Words: var words })
        {
            yield break;
        }

        for (var index = 0; index < words.Count; index++)
        {
            var next = index + 1 < words.Count ? words[index + 1] : default(Text?);
            var count = 1;
            foreach (var (flag, name, isSwitch, value, left) in Read(kind, words[index].Marked))
            {
                var rows = PodmanFlags.RowsOf(kind, name);
                var takesWord = value is null && !(isSwitch ?? PodmanFlags.IsSwitch(rows));
                if (takesWord && next is null)
                {
                    yield break;
                }

                var given = takesWord ? next!.Value : new Text(value ?? "true");
                if (PodmanFlags.RowOf(rows, given) is { } option)
                {
                    yield return new PassedFlag(
                        setting, index, takesWord ? 2 : 1, flag, option, rows.Count == 1 && option.FlagPrefix.Length == 0, given)
                    {
                        Rest = left is null ? default(Text?) : new Text(left),
                    };
                }

                // The word after a flag that the catalogue does not know may be its value, or the next flag.
                count = takesWord && (isSwitch is not null || rows.Count > 0) ? 2 : 1;
            }

            index += count - 1;
        }
    }

    /// <summary>The flags in a word: their spelling and name, true if they are known switches, and their value in the word.</summary>
    private static IEnumerable<(string Flag, string Name, bool? IsSwitch, string? Value, string? Left)> Read(UnitKind kind, string word)
    {
        if (word is ['-', not '-', ..] && kind is UnitKind.Container or UnitKind.Pod)
        {
            return ShortFlags.Read(kind, word).Select(flag => ($"-{flag.Letter}", flag.Name, (bool?)flag.IsSwitch, flag.Value, flag.Rest));
        }

        if (word is not ['-', ..])
        {
            return [];
        }

        var equals = word.IndexOf('=');
        var written = equals < 0 ? word : word.Substring(0, equals);
        return [(written, PodmanFlags.NameOf(kind, written), null, equals < 0 ? null : word.Substring(equals + 1), null)];
    }
}
