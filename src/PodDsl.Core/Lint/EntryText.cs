using System.Text;
using PodDsl.Core.Catalogue;
using PodDsl.Core.Encoding;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.Values;
using PodDsl.Core.Writers;

namespace PodDsl.Core.Lint;

/// <summary>The text of a setting in a Quadlet file.</summary>
internal static class EntryText
{
    /// <summary>The value, or null if no text says it.</summary>
    public static string? ValueOf(Setting setting)
    {
        if (setting.Written is { } written)
        {
            return written.Text.Trim();
        }

        var text = new StringBuilder();
        var problem = setting switch
        {
            { Option.Section: not Section.Kind, Value.Reference: { } unit } => DirectiveWriter.Append(text, setting.Option, new TextValue(unit.ServiceUnit)),
            { Option.Section: not Section.Kind } => DirectiveWriter.Append(text, setting.Option, setting.Value),
            { Value: WordsValue words, Option.Syntax: not QuadletSyntax.Args } => AppendWords(text, setting.Option, words),
            _ => QuadletWriter.Append(text, setting.Option, setting.Option.Syntax, setting.Value),
        };
        return problem is null ? text.ToString() : null;
    }

    /// <summary>The values of one entry, with the blanks between those that stay; null if no text says one of them.</summary>
    public static string? Join(IEnumerable<Setting> settings)
    {
        var text = new StringBuilder();
        foreach (var setting in settings)
        {
            if (ValueOf(setting) is not { } value)
            {
                return null;
            }

            text.Append(setting.Written?.Text ?? " " + value);
        }

        return text.ToString().Trim();
    }

    /// <summary>True if one line can hold several values.</summary>
    public static bool IsList(Option option) => option.Repeat == Repeat.Words || option.SystemdSyntax == SystemdSyntax.Environment;

    /// <summary>The header of a setting's section.</summary>
    public static string SectionOf(Setting setting, UnitKind kind) =>
        setting.Option.Section == Section.Kind ? kind.ToString() : setting.Option.Section.ToString();

    private static EncodingProblem? AppendWords(StringBuilder text, Option option, WordsValue words)
    {
        for (var index = 0; index < words.Words.Count; index++)
        {
            text.Append(index > 0 ? " " : "");
            if (QuadletWriter.Append(text, option, option.Syntax, new TextValue(words.Words[index])) is { } problem)
            {
                return problem;
            }
        }

        return null;
    }
}
