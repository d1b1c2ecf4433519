using PodDsl.Core.Catalogue;
using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Primitives;

namespace PodDsl.Core.Rules.SystemdText;

/// <summary>POD5001: a name that systemd refuses for a unit.</summary>
public static class UnitNameRule
{
    public static readonly RuleDescriptor Descriptor = new(
        "POD5001",
        "A unit has a name that systemd refuses",
        RuleCategory.Text,
        Severity.Error,
        "'{0}' cannot be the name of a unit. Use ASCII letters, digits and : _ . - only, at most one @ and not at the start, and no more than 237 characters{1}.");

    public static readonly UnitRule Rule = new([Descriptor], Check);

    private static IEnumerable<Finding> Check(Unit unit, Target target)
    {
        if (!UnitNames.IsValid(unit.Name))
        {
            yield return new Finding(Descriptor, unit, unit.NameSource, [unit.Name, WayOut(unit)]);
        }

        if (unit.FindSetting(Section.Kind, Keys.ServiceName) is { } setting
            && !UnitNames.IsValid(setting.Value.ToArgument().Marked))
        {
            yield return new Finding(Descriptor, unit, setting.Source, [setting.Value.ToArgument(), ""])
            {
                Parameter = "name",
            };
        }
    }

    /// <summary>C# takes more for the name of a record than systemd for that of a unit.</summary>
    private static Shown WayOut(Unit unit) =>
        unit.Language == Language.CSharp && unit.NameSource == unit.Source ? $"; [UnitName(\"...\")] gives the unit another name than its record" : $"";
}
