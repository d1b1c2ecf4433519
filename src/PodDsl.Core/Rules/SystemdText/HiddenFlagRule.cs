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
    public static readonly RuleDescriptor Descriptor = new(
        "POD5011",
        "A flag in PodmanArgs has a key of its own",
        RuleCategory.Text,
        Severity.Suggestion,
        "{0} in {3} of '{1}' {4} passed by Quadlet without a look, and there is {2} for {5}. Use that.");

    public static readonly UnitRule Rule = new([Descriptor], Check) { Needs = [Keys.PodmanArgs] };

    private static IEnumerable<Finding> Check(Unit unit, Target target) => PassedFlag.Of(unit)
        .Where(passed => passed.IsOnly && IsUsable(unit, passed.Option, target) && !IsMeant(passed.Option, passed.Value, target))
        .GroupBy(passed => passed.Source, ReferenceComparer<Setting>.Instance)
        .Select(line => Report(unit, [.. line]));

    /// <summary>Reports the flags of one line.</summary>
    private static Finding Report(Unit unit, List<PassedFlag> flags)
    {
        var setting = flags[0].Source;
        var words = ((WordsValue)setting.Value).Words;
        return new Finding(
            Descriptor,
            unit,
            setting.Source,
            [
                Listed.All([.. flags.Select(passed => (Shown)$"'{AuthoredTexts.Shown(Spell(passed, words).ToString())}'")]),
                unit.Name,
                Listed.All([.. flags.Select(passed => passed.Option).Distinct().Select(option => (Shown)Parts.Name(unit, option))]),
                Parts.Name(unit, setting.Option),
                flags.Count == 1 ? "is" : "are",
                flags.Count == 1 ? "it" : "them",
            ])
        {
            Fixes = FixesOf(unit, flags, words).ToEquatableArray(),
        };
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

    /// <summary>A file can only use keys; a record has an attribute for other flags too.</summary>
    private static bool IsUsable(Unit unit, Option option, Target target) =>
        option.IsQuadletKey ? option.Since <= target.Podman : unit.Language == Language.CSharp;

    /// <summary>True if a key would change the text.</summary>
    private static bool IsMeant(Option option, Text text, Target target) =>
        !target.Podman.Has(Behaviors.KeepsEdgeQuotes) && option.Syntax == QuadletSyntax.Last
        && (text.IsEmpty || text.StartsWith('"') || text.EndsWith("\""));

    /// <summary>Puts all flags into keys; those of a name by a fix of its own, as others find the container by it.</summary>
    private static IEnumerable<Fix> FixesOf(Unit unit, List<PassedFlag> flags, EquatableArray<Text> words)
    {
        // Several flags of one word would each leave another rest of it, so only the first moves.
        var seen = new HashSet<int>();
        var set = new HashSet<string>(StringComparer.Ordinal);
        return flags
            .Where(passed => (passed.Option.Repeat != Repeat.Single || (unit.FindOwn(passed.Option.Name) is null && set.Add(passed.Option.Name))) && ValueOf(passed.Option, passed.Value) is not null && !IsRelative(passed) && seen.Add(passed.Index))
            .GroupBy(passed => KindOf(passed.Option))
            .Select(group => FixOf(unit, group.Key, [.. group], words));
    }

    /// <summary>True for a path that podman looks for where the service runs, and a key in the folder of the file: only the author knows which is meant.</summary>
    private static bool IsRelative(PassedFlag passed)
    {
        var path = passed.Option.Name == Keys.Mount ? MountValue.Find(passed.Value)?.Source ?? "" : passed.Value;
        return path.StartsWith("./") || path.StartsWith("../") || (passed.Option.ValueKind == ValueKind.Path && !path.IsEmpty && !path.StartsWith('/') && !path.HasHoles);
    }

    private static Fix FixOf(Unit unit, FixKind kind, List<PassedFlag> flags, EquatableArray<Text> words)
    {
        var setting = flags[0].Source;
        var left = new List<Text>();
        var next = 0;
        foreach (var passed in flags)
        {
            left.AddRange(words.Skip(next).Take(passed.Index - next));
            if (passed.Rest is { } rest)
            {
                left.Add(rest);
            }

            next = passed.Index + passed.Count;
        }

        left.AddRange(words.Skip(next));
        Setting[] keys = [.. flags.Select(passed => new Setting(passed.Option, ValueOf(passed.Option, passed.Value)!))];
        EquatableArray<Edit> edits = left.Count == 0
            ? [Edit.Replace(unit, setting, keys[0] with { Source = setting.Source }), .. keys.Skip(1).Select(key => Edit.Add(unit, key))]
            : [Edit.Replace(unit, setting, setting with { Value = new WordsValue(left.ToEquatableArray()) }), .. keys.Select(key => Edit.Add(unit, key))];
        return new Fix(kind, $"Use {Listed.All([.. flags.Select(passed => passed.Option).Distinct().Select(option => (Shown)Parts.Name(unit, option))])}", edits);
    }

    /// <summary>Others find a container or pod by the name that Quadlet knows.</summary>
    private static FixKind KindOf(Option option) => option.Name is Keys.ContainerName or Keys.PodName ? FixKinds.UseNameKey : FixKinds.UseKey;

    /// <summary>User= and Group= are two keys for one flag.</summary>
    private static SettingValue? ValueOf(Option option, Text text) =>
        text.IsEmpty || (option.Name == Keys.User && text.Contains(':')) ? null : PassedValues.Of(option, text);
}
