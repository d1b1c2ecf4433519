using PodDsl.Core.Catalogue;
using PodDsl.Core.Model;
using PodDsl.Core.Primitives;
using PodDsl.Core.Values;

namespace PodDsl.Import;

/// <summary>
/// Words of a command that Quadlet cannot say: an empty one ends the list, and a semicolon starts another command. A variable of the service
/// has them, which systemd puts in as one word, whatever it holds.
/// </summary>
internal static class WordsByVariable
{
    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal) { [""] = "EMPTY_WORD", [";"] = "SEMICOLON" };

    /// <summary>The settings in place of one with such words; null if it has none.</summary>
    public static IReadOnlyList<Setting>? Of(Setting setting)
    {
        if (setting is not { Option: { Section: Section.Kind, Name: Keys.Exec or Keys.PodmanArgs }, Value: WordsValue { Words: var words } })
        {
            return null;
        }

        var used = words.Select(word => word.Marked).Where(Names.ContainsKey).Distinct().ToList();
        return used.Count == 0 ? null :
        [
            setting with { Value = new WordsValue(words.Select(word => Names.TryGetValue(word.Marked, out var name) ? Text.Variable(name) : word).ToEquatableArray()), Written = null },
            .. used.Select(word => new Setting(Options.Common(Section.Service, Keys.Environment), new PairValue(Names[word], word), setting.Source)),
        ];
    }
}
