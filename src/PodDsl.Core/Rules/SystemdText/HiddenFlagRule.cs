using PodDsl.Core.Catalogue;
using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.Values;
using PodDsl.Core.View;

namespace PodDsl.Core.Rules.SystemdText;

/// <summary>POD5011: a flag in <c>PodmanArgs=</c> that has a key of its own, which Quadlet would look at.</summary>
public static class HiddenFlagRule
{
    public static RuleDescriptor Descriptor { get; } = new(
        "POD5011",
        "A flag in PodmanArgs has a key of its own",
        RuleCategory.Text,
        Severity.Suggestion,
        "'{0}' in {3} of '{1}' is passed by Quadlet without a look, and there is {2} for it. Use that.");

    public static UnitRule Rule { get; } = new([Descriptor], Check) { Needs = [Keys.PodmanArgs] };

    private static IEnumerable<Finding> Check(Unit unit, Target target)
    {
        foreach (var passed in PassedFlag.Of(unit))
        {
            if (!passed.IsOnly || !IsUsable(unit, passed.Option, target) || IsMeant(passed.Option, passed.Value, target))
            {
                continue;
            }

            var words = ((WordsValue)passed.Source.Value).Words;
            yield return new Finding(
                Descriptor,
                unit,
                passed.Source.Source,
                [AuthoredTexts.Shown(Spell(passed, words).ToString()), unit.Name, Parts.Name(unit, passed.Option), Parts.Name(unit, passed.Source.Option)])
            {
                Fixes = FixOf(unit, passed, Without(passed, words)),
            };
        }
    }

    /// <summary>The flag with its value, without other flags in the same word.</summary>
    private static Text Spell(PassedFlag passed, EquatableArray<Text> words)
    {
        var word = words[passed.Index].Marked;
        var own = passed.Rest is null ? word
            : word.StartsWith(passed.Rest.Value.Marked, StringComparison.Ordinal) ? "-" + word.Substring(passed.Rest.Value.Marked.Length)
            : passed.Flag;
        return new Text(passed.Count == 1 ? own : own + " " + words[passed.Index + 1].Marked);
    }

    private static EquatableArray<Text> Without(PassedFlag passed, EquatableArray<Text> words)
    {
        var left = words.Take(passed.Index).ToList();
        if (passed.Rest is { } rest)
        {
            left.Add(rest);
        }

        left.AddRange(words.Skip(passed.Index + passed.Count));
        return left.ToEquatableArray();
    }

    /// <summary>A file can only use keys; a record has an attribute for other flags too.</summary>
    private static bool IsUsable(Unit unit, Option option, Target target) =>
        option.IsQuadletKey ? option.Since <= target.Podman : unit.Language == Language.CSharp;

    /// <summary>True if a key would change the text.</summary>
    private static bool IsMeant(Option option, Text text, Target target) =>
        !target.Podman.Has(Behaviors.KeepsEdgeQuotes) && option.Syntax == QuadletSyntax.Last
        && (text.IsEmpty || text.StartsWith('"') || text.EndsWith("\""));

    private static EquatableArray<Fix> FixOf(Unit unit, PassedFlag passed, EquatableArray<Text> rest)
    {
        var (option, setting) = (passed.Option, passed.Source);
        if ((option.Repeat == Repeat.Single && unit.FindOwn(option.Name) is not null)
            || ValueOf(option, passed.Value) is not { } value)
        {
            return default;
        }

        EquatableArray<Edit> edits = rest.IsEmpty
            ? [Edit.Replace(unit, setting, new Setting(option, value, setting.Source))]
            : [Edit.Replace(unit, setting, setting with { Value = new WordsValue(rest) }), Edit.Add(unit, new Setting(option, value))];
        return [new Fix(KindOf(option), $"Use {Parts.Name(unit, option)}", edits)];
    }

    /// <summary>Others find a container or pod by the name that Quadlet knows.</summary>
    private static FixKind KindOf(Option option) => option.Name is Keys.ContainerName or Keys.PodName ? FixKinds.UseNameKey : FixKinds.UseKey;

    /// <summary>User= and Group= are two keys for one flag.</summary>
    private static SettingValue? ValueOf(Option option, Text text) =>
        text.IsEmpty || (option.Name == Keys.User && text.Contains(':')) ? null : PassedValues.Of(option, text);
}
