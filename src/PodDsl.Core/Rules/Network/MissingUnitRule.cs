using PodDsl.Core.Catalogue;
using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Values;
using PodDsl.Core.View;

namespace PodDsl.Core.Rules.Network;

/// <summary>POD2011: a container names a pod that is no unit.</summary>
/// <remarks>
/// A record names units of the project by type, and others by the name of their file, of which nothing more is known. For unit files, the
/// reader looks for the named units.
/// </remarks>
public static class MissingUnitRule
{
    public static readonly RuleDescriptor Descriptor = new(
        "POD2011",
        "A unit names another one that does not exist",
        RuleCategory.Network,
        Severity.Error,
        "{0} of '{1}' names '{2}', {3}. {4}.")
    {
        IsOfRecordsOnly = true,
    };

    public static readonly SetRule Rule = new([Descriptor], Check) { Needs = [Keys.Pod], Reads = Aspects.Common };

    private static IEnumerable<Finding> Check(UnitSet set, Target target)
    {
        var units = UnitIndex.Of(set);
        var byResource = new Lazy<ILookup<string, Unit>>(() =>
            units.Distinct.Where(unit => unit.Kind == UnitKind.Pod).ToLookup(pod => pod.ResourceName, StringComparer.Ordinal));
        foreach (var unit in set.Having(Keys.Pod))
        {
            if (unit.Kind == UnitKind.Container && unit.FindSetting(Section.Kind, Keys.Pod) is { } pod
                && pod.Value.Reference is null && pod.KnownText is { } name && !name.EndsWith(".pod", StringComparison.Ordinal))
            {
                yield return ReportNoPod(unit, pod, name, units, byResource);
            }
        }
    }

    private static Finding ReportNoPod(Unit unit, Setting setting, string name, UnitIndex units, Lazy<ILookup<string, Unit>> byResource)
    {
        var pod = units.Find(UnitKind.Pod, name) ?? byResource.Value[name].FirstOrDefault();
        return new Finding(
            Descriptor,
            unit,
            setting.Source,
            [
                Parts.Name(unit, setting.Option),
                unit.Name,
                name,
                "which is no .pod file, so the generator refuses the unit",
                pod is null ? "Declare the pod as a unit, and name that" : $"Name the unit '{pod.FileName}'",
            ])
        {
            Fixes = pod is null ? default : [NameFix(unit, setting, pod)],
        };
    }

    private static Fix NameFix(Unit unit, Setting setting, Unit other) => new(
        FixKinds.NameUnit,
        $"Name '{other.FileName}'",
        [Edit.Replace(unit, setting, setting with { Value = new ReferenceValue(other.ToReference()) })]);
}
