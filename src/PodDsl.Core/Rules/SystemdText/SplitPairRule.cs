using PodDsl.Core.Catalogue;
using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Parsing;
using PodDsl.Core.Podman;
using PodDsl.Core.Values;

namespace PodDsl.Core.Rules.SystemdText;

/// <summary>POD5006: a value of <c>Environment=</c>, <c>Label=</c> and the like ends at a blank that is not quoted.</summary>
public static class SplitPairRule
{
    public static readonly RuleDescriptor Descriptor = new(
        "POD5006",
        "A value is split at a blank",
        RuleCategory.Text,
        Severity.Warning,
        "The value of '{0}' in {1} of '{2}' ends before '{3}', since the blank before that is not quoted. Quote the whole: \"{4}\".");

    public static readonly UnitRule Rule = new([Descriptor], Judge);

    private static IEnumerable<Finding> Judge(Unit unit, Target target) =>
        AuthoredTexts.With(unit, TextSigns.Blank) is { Count: > 0 } texts ? Check(texts, target) : [];

    private static IEnumerable<Finding> Check(IReadOnlyList<AuthoredText> texts, Target target) => texts.Where(HoldsPairs).SelectMany(text => Check(text, target));

    private static bool HoldsPairs(AuthoredText text) => text.IsKey
        ? text.Option.Syntax == QuadletSyntax.KeyValue
        : text.Option.SystemdSyntax == SystemdSyntax.Environment;

    private static IEnumerable<Finding> Check(AuthoredText text, Target target)
    {
        var split = text.IsKey ? QuadletWords.SplitArgs(text.Text) : SystemdWords.SplitEnvironment(text.Text);
        if (split.IsRefused || IsWholeWhenFilled(text))
        {
            yield break;
        }

        var words = split.Words.TakeWhile(word => !InlineCommentRule.StartsComment(text, word)).ToList();
        var joined = new List<string>();
        Finding? first = null;
        for (var index = 0; index < words.Count; index++)
        {
            var last = index;
            while (IsPair(words[index]) && last + 1 < words.Count && !IsPair(words[last + 1]))
            {
                last++;
            }

            if (last == index || words.GetRange(index + 1, last - index).TrueForAll(word => IsMeant(text, word.Text, target)))
            {
                joined.Add(words[index].Text);
                continue;
            }

            var whole = words[index].Text;
            for (var position = index + 1; position <= last; position++)
            {
                var before = words[position - 1];
                var gap = text.Text.Substring(before.Start + before.Length, words[position].Start - before.Start - before.Length);
                whole += gap + words[position].Text;
            }

            joined.Add(whole);
            var (name, _) = QuadletWords.SplitPair(words[index].Text);
            first ??= new Finding(
                Descriptor,
                text.Unit,
                text.Source,
                [name, text.Name, text.Unit.Name, words[index + 1].Text, whole]);
            index = last;
        }

        if (first is not null)
        {
            yield return text.IsKey && words.Count == split.Words.Count
                ? first with { Fixes = [new Fix(FixKinds.QuotePair, "Quote the whole value", text.Become(joined.Select(AuthoredTexts.Pair)))] }
                : first;
        }
    }

    /// <summary>True if blanks are only within placeholders, which a program fills in first: <c>TZ={{ zone }}</c>.</summary>
    private static bool IsWholeWhenFilled(AuthoredText text)
    {
        var filled = Placeholder.Fill(text.Text);
        return filled != text.Text && (text.IsKey ? QuadletWords.SplitArgs(filled) : SystemdWords.SplitEnvironment(filled)).Words.All(IsPair);
    }

    private static bool IsPair(UnitWord word) => word.Text.IndexOf('=') > 0;

    /// <summary>A name alone takes its value from the environment of the service; a label needs no value.</summary>
    private static bool IsMeant(AuthoredText text, string word, Target target) =>
        text.IsKey && target.Podman.Has(Behaviors.ReadsBareNames)
        && (text.Option.Name == Keys.Environment
            ? word.All(character => character is (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_')
            : word.IndexOf('.') > 0);
}
