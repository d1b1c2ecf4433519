using PodDsl.Core.Catalogue;
using PodDsl.Core.Encoding;
using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.Readers;
using PodDsl.Core.Rules.Start;
using PodDsl.Core.Values;
using PodDsl.Core.View;

namespace PodDsl.Core.Rules.SystemdText;

/// <summary>POD5014: systemd passes over the value of a directive.</summary>
public static class IgnoredValueRule
{
    public static readonly RuleDescriptor Descriptor = new(
        "POD5014",
        "systemd ignores the value of a directive",
        RuleCategory.Text,
        Severity.Warning,
        "{0} of '{1}' {2}: systemd ignores it, so {3}. {4}");

    public static readonly UnitRule Rule = new([Descriptor], Check) { AppliesToDropIns = true };

    private static IEnumerable<Finding> Check(Unit unit, Target target)
    {
        if (target.Facts?.Systemd > SystemdDirectives.Newest)
        {
            yield break;
        }

        var counted = new CountedValues(unit);
        foreach (var setting in unit.Settings)
        {
            // What has the type of its kind is what systemd takes.
            if (setting.Value is not (RawValue or TextValue)
                || DirectiveSections.Of(unit, setting.Option) is not { } section
                || SystemdDirectives.GrammarOf(section, setting.Option.Name) is not var (grammar, words))
            {
                continue;
            }

            // The writer refuses what no unit can hold.
            if (TextOf(setting, grammar) is { } text && TextScanner.Check(text, TextRules.RawControls) is null && DirectiveSyntax.IsIgnored(grammar, words, text) && !IsSaidElsewhere(unit, setting, text, target))
            {
                yield return Report(unit, setting, grammar, words, text, counted);
            }
        }
    }

    /// <summary>The text of a value that has not the type of its kind, as far as it is known.</summary>
    private static string? TextOf(Setting setting, DirectiveGrammar grammar) => setting.Value switch
    {
        RawValue raw when DirectiveSyntax.IsPlain(grammar) => raw.UnitText.Trim(),
        RawValue or TextValue => setting.KnownText,
        _ => null,
    };

    /// <summary>Whether another rule has more to say of the same line.</summary>
    private static bool IsSaidElsewhere(Unit unit, Setting setting, string text, Target target)
    {
        bool Says(UnitRule rule) => rule.Check(unit, target).Any(finding => finding.Source == setting.Source);
        return setting.Option.Name switch
        {
            Keys.Type or Keys.KillMode => unit.Kind != UnitKind.DropIn && Says(ServiceTypeRule.Rule),
            Keys.Restart when unit.Kind != UnitKind.DropIn && !Restarts.AreOwn(unit, target.Podman) => true,
            Keys.Environment => Says(SplitPairRule.Rule) || Says(InlineCommentRule.Rule),
            _ => setting.Option.IsRow && text.IndexOf('#') > 0 && Says(InlineCommentRule.Rule),
        };
    }

    private static Finding Report(Unit unit, Setting setting, DirectiveGrammar grammar, IReadOnlyList<string> words, string text, CountedValues counted)
    {
        var name = setting.Option.Name;
        var advice = DirectiveAdvice.Of(name, grammar, words, text);
        Shown wayOut = advice.Meant is null || advice.WayOut.StartsWith($"Write {advice.Meant}:", StringComparison.Ordinal)
            ? advice.WayOut
            : $"Did you mean {advice.Meant}? {advice.WayOut}";
        return new Finding(Descriptor, unit, setting.Source, [Parts.Set(unit, setting.Option, new TextValue(text)), unit.Name, advice.Reason, counted.EffectOf(setting, grammar, words), wayOut])
        {
            Fixes = advice.Meant is { } value
                ? [new Fix(FixKinds.CorrectValue, $"Write {Parts.Set(unit, setting.Option, new TextValue(value))}", [Corrected(unit, setting, value)])]
                : default,
        };
    }

    /// <summary>The assignments that count in place of those that systemd ignores, looked for once for each directive.</summary>
    private sealed class CountedValues(Unit unit)
    {
        private Dictionary<(Section, string), Setting?>? _known;

        /// <summary>What counts instead: another assignment, if there is one that systemd takes.</summary>
        public Shown EffectOf(Setting setting, DirectiveGrammar grammar, IReadOnlyList<string> words) =>
            setting.Option is { IsRow: true, Repeat: Repeat.Single } && Find(setting.Option, grammar, words) is { } counted
                ? (Shown)$"{Parts.Written(unit, counted)} counts"
                : IgnoredEffects.Of(setting.Option.Name);

        private Setting? Find(Option option, DirectiveGrammar grammar, IReadOnlyList<string> words)
        {
            _known ??= [];
            if (!_known.TryGetValue((option.Section, option.Name), out var found))
            {
                found = unit.FindAll(option.Section, option.Name).LastOrDefault(other =>
                    other.Value is not ClearValue && !(TextOf(other, grammar) is { } text && DirectiveSyntax.IsIgnored(grammar, words, text)));
                _known.Add((option.Section, option.Name), found);
            }

            return found;
        }
    }

    private static Edit Corrected(Unit unit, Setting setting, string value)
    {
        var read = DirectiveReader.Read(setting.Option, value);
        return Edit.Replace(unit, setting, setting with { Value = read.Count == 1 ? read[0].Value : new RawValue(value) });
    }
}
