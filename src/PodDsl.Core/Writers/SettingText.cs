using System.Text;
using PodDsl.Core.Catalogue;
using PodDsl.Core.Encoding;
using PodDsl.Core.Model;
using PodDsl.Core.Values;

namespace PodDsl.Core.Writers;

/// <summary>The value of one setting in a Quadlet file.</summary>
public static class SettingText
{
    /// <summary>The text after the equals sign, or null if a file cannot have it.</summary>
    public static string? Of(Setting setting)
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

    /// <summary>The words on podman's command line, for a setting that is one flag; null if it is none.</summary>
    public static IReadOnlyList<string>? Arguments(Setting setting)
    {
        var command = new CommandLine();
        return setting.Value is not (RawValue or ClearValue) && PodmanArguments.TryAppend(command, setting.Option, setting)
            ? [.. command.Words.Select(word => word.Text.Marked)]
            : null;
    }

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
