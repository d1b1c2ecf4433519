using System.Text;
using PodDsl.Core.Catalogue;
using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Parsing;
using PodDsl.Core.Primitives;
using PodDsl.Core.Values;

namespace PodDsl.Core.Rules.SystemdText;

/// <summary>POD5010: a backslash that starts no escape, so that Quadlet drops the whole line, or that swallows the next line.</summary>
public static class DroppedEscapeRule
{
    /// <summary>How many backslashes of one text a fix doubles.</summary>
    private const int MaximumEscapes = 20;

    public static readonly RuleDescriptor Descriptor = new(
        "POD5010",
        "A backslash makes text vanish",
        RuleCategory.Text,
        Severity.Warning,
        "{0} in {1} of '{2}'{3}. {4}.");

    public static readonly UnitRule Rule = new([Descriptor], Judge);

    private static IEnumerable<Finding> Judge(Unit unit, Target target) =>
        AuthoredTexts.Findings(unit, TextSigns.Backslash | TextSigns.Joined, static text =>
            (text.Has(TextSigns.Backslash) ? CheckWords(text) : null) ?? (text.Has(TextSigns.Joined) ? CheckJoined(text) : null));

    private static Finding? CheckWords(AuthoredText text)
    {
        var isRead = text.IsKey
            ? text.Option.Syntax is QuadletSyntax.Args or QuadletSyntax.KeyValue
            : text.Option.SystemdSyntax == SystemdSyntax.Environment;
        if (!isRead)
        {
            return null;
        }

        var words = text.IsKey ? QuadletWords.SplitArgs(text.Text) : SystemdWords.SplitEnvironment(text.Text);
        if (!words.IsRefused || words.Problems.Where(problem => IsEscape(text.Text, problem.Index)).ToList() is not [var problem, ..])
        {
            return null;
        }

        var escape = text.Text.Substring(problem.Index, Math.Min(2, text.Text.Length - problem.Index));
        var who = text.IsKey ? "Quadlet drops the whole assignment for it" : "systemd drops the rest of the line for it";
        return new Finding(
            Descriptor,
            text.Unit,
            text.Source,
            [$"'{escape}'", text.Name, text.Unit.Name, " is no escape, and " + who, "Double the backslash"])
        {
            Fixes = text.IsKey && Mend(text) is { } edits ? [new Fix(FixKinds.DoubleBackslash, "Double the backslash", edits)] : default,
        };
    }

    private static bool IsEscape(string text, int index) => index < text.Length && text[index] == '\\';

    private static EquatableArray<Edit>? Mend(AuthoredText text)
    {
        var mended = new StringBuilder(text.Text);
        UnitWords words;
        for (var tries = 0; (words = QuadletWords.SplitArgs(mended.ToString())).IsRefused; tries++)
        {
            var index = words.Problems[words.Problems.Count - 1].Index;
            if (tries == MaximumEscapes || index >= mended.Length || mended[index] != '\\')
            {
                return null;
            }

            mended.Insert(index, '\\');
        }

        var texts = words.Texts.ToList();
        if (text.Option.ValueKind == ValueKind.Pair)
        {
            return text.Become(texts.Select(AuthoredTexts.Pair));
        }

        var expanded = texts.ConvertAll(word => QuadletWords.Expand(word).Text);
        return text.Option.ValueKind is ValueKind.Words or ValueKind.Command && !expanded.Contains(null)
            ? text.Become([new WordsValue(expanded.Select(word => word!.Value).ToEquatableArray())])
            : null;
    }

    /// <summary>A backslash at the end of a line joins the next one, which here sets another key.</summary>
    private static Finding? CheckJoined(AuthoredText text)
    {
        var swallowed = text.Text.Split(' ', '\t').Skip(1).FirstOrDefault(word =>
            word.IndexOf('=') is > 0 and var equals
            && Options.Find(text.Unit.Kind, Section.Kind, word.Substring(0, equals)) is { IsQuadletKey: true });
        return swallowed is null || text.Option.Syntax == QuadletSyntax.KeyValue
            ? null
            : new Finding(
                Descriptor,
                text.Unit,
                text.Source,
                [
                    $"'{AuthoredTexts.Shown(swallowed)}'", text.Name, text.Unit.Name,
                    " is no line of its own, because the line before it ends in a backslash", "Take the backslash out",
                ]);
    }
}
