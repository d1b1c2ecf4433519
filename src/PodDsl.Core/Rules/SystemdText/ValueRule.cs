using PodDsl.Core.Catalogue;
using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.Rules.IdMaps;
using PodDsl.Core.Rules.Network;
using PodDsl.Core.Rules.Security;
using PodDsl.Core.Rules.Storage;
using PodDsl.Core.Values;

namespace PodDsl.Core.Rules.SystemdText;

/// <summary>POD5005: a value that podman refuses on every host.</summary>
public static class ValueRule
{
    public static readonly RuleDescriptor Descriptor = new(
        "POD5005",
        "A value is not what podman accepts",
        RuleCategory.Text,
        Severity.Error,
        "{0} of '{1}' is '{2}', which podman refuses. {3}");

    public static readonly UnitRule Rule = new([Descriptor], Check) { AppliesToDropIns = true };

    /// <summary>Rules that parse a value, and so say more about it.</summary>
    private static readonly Dictionary<string, UnitRule> Closer = new(StringComparer.Ordinal)
    {
        [Keys.Mount] = RefusedMountRule.Rule,
        [Keys.PublishPort] = PortRangeRule.Rule,
        [Keys.Secret] = SecretOptionRule.Rule,
        [Keys.Tmpfs] = RefusedMountRule.Rule,
        [Keys.UserNS] = UserNamespaceSyntaxRule.Rule,
        [Keys.Volume] = RefusedMountRule.Rule,
    };

    private static IEnumerable<Finding> Check(Unit unit, Target target)
    {
        foreach (var setting in unit.Settings)
        {
            // A name that follows from that of the unit: another rule reports an impossible unit name.
            var isDerived = !setting.Source.IsNone && setting.Source == unit.Source;
            if ((isDerived && !UnitNames.IsValid(unit.Name)) || ValueChecks.Of(unit, setting.Option) is not { } check)
            {
                continue;
            }

            var words = (setting.Value as WordsValue)?.Words;
            for (var index = 0; index < (words?.Count ?? 1); index++)
            {
                // What no unit can hold is the writer's to report.
                if ((words is { } several ? several[index] : ArgumentOf(setting))?.Literal is { } value && !HasControl(value) && check.IsRefused(value)
                    && !Placeholder.IsIn(value)
                    && !IsSaidAlready(setting, unit, target))
                {
                    yield return Report(unit, setting, isDerived ? unit.NameSource : setting.Source, value, check);
                }
            }
        }
    }

    private static Finding Report(Unit unit, Setting setting, SourceSpan source, string value, ValueCheck check)
    {
        var meant = check.Meant(value) is { } text && text != value && !check.IsRefused(text) ? text : null;
        return new Finding(
            Descriptor, unit, source, [Parts.Bare(unit, setting), unit.Name, value, meant is null ? check.WayOut : (Shown)$"Did you mean {meant}?"])
        {
            // A word among others, and a name of the unit, have more than one way out.
            Fixes = meant is not null && setting.Value is not WordsValue && source == setting.Source
                ? [new Fix(FixKinds.CorrectValue, $"Write {meant}", [Edit.Replace(unit, setting, Setting.Of(setting.Option, meant, setting.Source))])]
                : default,
        };
    }

    private static bool HasControl(string value)
    {
        foreach (var character in value)
        {
            if (char.IsControl(character))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsSaidAlready(Setting setting, Unit unit, Target target) =>
        Closer.TryGetValue(setting.Option.Name, out var rule)
        && (unit.Kind != UnitKind.DropIn || rule.AppliesToDropIns)
        && rule.Check(unit, target).Any(finding => finding.Source == setting.Source);

    /// <summary>The text that podman gets; null for text that systemd fills in, and for raw text.</summary>
    private static Text? ArgumentOf(Setting setting)
    {
        if (setting.Value is RawValue or BooleanValue || (setting.Value.Reference is not null && setting.Value is not NetworkJoin)
            || (setting.Value is ResolvedValue && setting.Option.Name != Keys.Mount))
        {
            return null;
        }

        // Commas would split the record that podman gets.
        var argument = setting.Value.ToArgument();
        return setting.Option.IsFlagSplitAtCommas && argument.Contains(',') ? default(Text?) : argument;
    }
}
