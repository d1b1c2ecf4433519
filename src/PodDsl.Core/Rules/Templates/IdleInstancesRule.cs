using PodDsl.Core.Catalogue;
using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Rules.Start;
using PodDsl.Core.Writers;

namespace PodDsl.Core.Rules.Templates;

/// <summary>POD9015: instances that nothing starts.</summary>
public static class IdleInstancesRule
{
    public static readonly RuleDescriptor Descriptor = new(
        "POD9015",
        "Nothing starts the instances of a template",
        RuleCategory.Language,
        Severity.Warning,
        "'{0}' names instances, but nothing wants them, so none of them starts. Say what starts them, for example {1} or {2}, or remove {3}.")
    {
        IsOfRecordsOnly = true,
    };

    public static readonly UnitRule Rule = new([Descriptor], Check) { Needs = [Keys.Instances] };

    private static IEnumerable<Finding> Check(Unit unit, Target target)
    {
        if (unit.FindSetting(Section.Style, Keys.Instances) is { } setting && !InstanceWriter.HasStarter(unit))
        {
            yield return new Finding(
                Descriptor,
                unit,
                setting.Source,
                [
                    unit.Name,
                    Parts.Set(unit, Section.Install, Keys.WantedBy, Started.TargetAtBoot(target)),
                    Parts.Set(unit, Section.Timer, Keys.OnCalendar, "daily"),
                    Parts.Name(unit, setting.Option),
                ]);
        }
    }
}
