using PodDsl.Core.Catalogue;
using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Parsing;
using PodDsl.Core.Primitives;
using PodDsl.Core.Values;

namespace PodDsl.Core.Rules.SystemdText;

/// <summary>POD5007: a comment behind a value, which is part of the value.</summary>
public static class InlineCommentRule
{
    /// <summary>Keys with free text, in which the author may mean a number sign.</summary>
    private static readonly HashSet<string> FreeTexts = new(StringComparer.Ordinal)
    {
        Keys.HealthCmd, Keys.HealthStartupCmd, Keys.Entrypoint, Keys.Tmpfs, Keys.LogOpt,
    };

    public static readonly RuleDescriptor Descriptor = new(
        "POD5007",
        "A comment is part of the value",
        RuleCategory.Text,
        Severity.Warning,
        "'{0}' in {1} of '{2}' is no comment but part of the value: unit files have comments on lines of their own only. Move it there.");

    public static readonly UnitRule Rule = new([Descriptor], Judge);

    private static IEnumerable<Finding> Judge(Unit unit, Target target) =>
        AuthoredTexts.Findings(unit, TextSigns.Number, Check);

    /// <summary>True if a word of a line starts a comment, in the eyes of its author.</summary>
    internal static bool StartsComment(AuthoredText text, UnitWord word) =>
        word.Start > 0 && text.Text[word.Start] == '#'
        && (text.Option.ValueKind is ValueKind.Pair or ValueKind.IdMap || word.Text == "#");

    private static Finding? Check(AuthoredText text)
    {
        if (!text.IsKey)
        {
            return IsPlain(text.Option) && Start(text.Text, needsBlank: false) is { } place ? Report(text, place, null) : null;
        }

        if (text.Option.Syntax is QuadletSyntax.Args or QuadletSyntax.KeyValue or QuadletSyntax.Words)
        {
            return CheckWords(text);
        }

        if (FreeTexts.Contains(text.Option.Name) || Start(text.Text, needsBlank: !IsPlain(text.Option)) is not { } start)
        {
            return null;
        }

        var value = text.Text.Substring(0, start).TrimEnd();
        return value.Length == 0
            ? null
            : Report(text, start, [text.Option.ValueKind == ValueKind.Boolean
                ? new BooleanValue(QuadletWords.ReadBoolean(value))
                : new RawValue(value)]);
    }

    private static Finding? CheckWords(AuthoredText text)
    {
        var split = text.SplitWords();
        var words = split.Words.TakeWhile(word => !StartsComment(text, word)).ToList();
        if (split.IsRefused || words.Count == split.Words.Count || words.Count == 0)
        {
            return null;
        }

        var expanded = words.ConvertAll(word => QuadletWords.Expand(word.Text).Text);
        IEnumerable<SettingValue>? values = text.Option switch
        {
            { ValueKind: ValueKind.Pair } => words.Select(word => AuthoredTexts.Pair(word.Text)),
            _ when expanded.Contains(null) => null,
            { ValueKind: ValueKind.Words or ValueKind.Command } => [new WordsValue(expanded.Select(word => word!.Value).ToEquatableArray())],
            _ => text.Settings.Take(words.Count).Select(setting => setting.Value),
        };
        return Report(text, split.Words[words.Count].Start, values);
    }

    /// <summary>Values that cannot have a number sign anywhere.</summary>
    private static bool IsPlain(Option option) => option.ValueKind is ValueKind.Boolean or ValueKind.Integer
        or ValueKind.Duration or ValueKind.Size or ValueKind.Choice or ValueKind.Signal or ValueKind.Port
        or ValueKind.Address or ValueKind.Subnet or ValueKind.Reference or ValueKind.Network or ValueKind.IdMap or ValueKind.Image;

    /// <summary>The start of a comment: after a blank, and in free text also before one.</summary>
    private static int? Start(string text, bool needsBlank)
    {
        for (var index = text.IndexOf('#'); index >= 0; index = text.IndexOf('#', index + 1))
        {
            if (index > 0 && text[index - 1] is ' ' or '\t'
                && (!needsBlank || index + 1 == text.Length || text[index + 1] is ' ' or '\t'))
            {
                return index;
            }
        }

        return null;
    }

    private static Finding Report(AuthoredText text, int start, IEnumerable<SettingValue>? values) =>
        new(Descriptor, text.Unit, text.Source, [AuthoredTexts.Shown(text.Text.Substring(start)), text.Name, text.Unit.Name])
        {
            Fixes = values is null ? default : [new Fix(FixKinds.RemoveInlineComment, "Remove the comment", text.Become(values))],
        };
}
