using PodDsl.Core.Catalogue;
using PodDsl.Core.Model;
using PodDsl.Core.Rules.IdMaps;
using PodDsl.Core.Rules.Storage;
using PodDsl.Core.Rules.Text.Values;

namespace PodDsl.Core.Rules.Text;

/// <summary>POD5005: a value that podman refuses whatever the host is like.</summary>
public static class ValueRule
{
    public static RuleDescriptor Descriptor { get; } = new(
        "POD5005",
        "A value is not what podman accepts",
        RuleCategory.Text,
        Severity.Error,
        "{0} of '{1}' is '{2}', which podman refuses. {3}");

    public static UnitRule Rule { get; } = new([Descriptor], Check) { AppliesToDropIns = true };

    private static IEnumerable<Finding> Check(Unit unit, Target target)
    {
        foreach (var setting in unit.Settings)
        {
            // A name that follows from that of the unit: where the unit's is impossible, that is said already.
            var isDerived = !setting.Source.IsNone && setting.Source == unit.Source;
            if ((isDerived && !UnitNames.IsValid(unit.Name)) || ValueChecks.Of(unit, setting.Option) is not { } check)
            {
                continue;
            }

            if (HasRuleOfItsOwn(unit, setting))
            {
                continue;
            }

            foreach (var argument in ArgumentsOf(setting))
            {
                // What no unit can hold is the writer's to report.
                if (argument.Literal is { } value && !value.Any(char.IsControl) && check.IsRefused(value))
                {
                    yield return new Finding(
                        Descriptor, unit, isDerived ? unit.NameSource : setting.Source, [setting.Option.Name, unit.Name, value, check.WayOut]);
                }
            }
        }
    }

    /// <summary>Mounts, and the user namespace that counts.</summary>
    private static bool HasRuleOfItsOwn(Unit unit, Setting setting) =>
        MountedPath.Find(unit, setting) is not null
        || (setting.Option.Name == UserNamespace.Key && ReferenceEquals(UserNamespace.Read(unit)?.Setting, setting));

    /// <summary>What podman gets; text that systemd fills in, and text that the author wrote for Quadlet, is not looked at.</summary>
    private static EquatableArray<Model.Text> ArgumentsOf(Setting setting) => setting.Value switch
    {
        RawValue or ResolvedValue or BooleanValue => default,
        WordsValue words => words.Words,
        // Commas would split the record in which podman gets it.
        TextValue { Text: var text } when setting.Option.IsFlagSplitAtCommas && text.Contains(',') => default,
        var value when value.Reference is null => [value.ToArgument()],
        _ => default,
    };
}
