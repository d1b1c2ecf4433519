using PodDsl.Core.Catalogue;
using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.View;

namespace PodDsl.Core.Rules.Network;

/// <summary>POD9010 for <c>AlternativeTo</c>: nothing keeps the two units from running together.</summary>
public static class AlternativeNeededRule
{
    public static readonly SetRule Rule = new([Declarations.Unneeded], Check) { Needs = [Keys.AlternativeTo], Reads = Aspects.Ports | Aspects.Mounts };

    private static IEnumerable<Finding> Check(UnitSet set, Target target)
    {
        var units = UnitIndex.Of(set);
        foreach (var unit in set.Having(Keys.AlternativeTo))
        {
            var shared = new Dictionary<Unit, bool>(ReferenceComparer<Unit>.Instance);
            foreach (var (setting, other) in Alternatives.Declared(unit, units))
            {
                if (other is null)
                {
                    continue;
                }

                if (ReferenceEquals(unit, other))
                {
                    yield return Declarations.ReportUnneeded(unit, setting, "that is the unit itself");
                }
                else if (!HaveSomething(other))
                {
                    yield return Declarations.ReportUnneeded(
                        unit, setting, $"'{unit.Name}' and '{other.Name}' have no host port, name, address, subnet or data in common");
                }
            }

            bool HaveSomething(Unit other)
            {
                if (!shared.TryGetValue(other, out var known))
                {
                    shared.Add(other, known = HaveSomethingInCommon(unit, other, units, target.Podman));
                }

                return known;
            }
        }
    }

    private static bool HaveSomethingInCommon(Unit unit, Unit other, UnitIndex units, PodmanVersion podman)
    {
        foreach (var left in Pods.WithPod(unit, units))
        {
            foreach (var right in Pods.WithPod(other, units))
            {
                if (IsUnknown(left) || IsUnknown(right)
                    || HostPortClashRule.Clash(left, right, podman)
                    || RuntimeNameRule.Clash(left, right)
                    || TakenAddressRule.Clash(left, right, units)
                    || SubnetOverlapRule.Clash(left, right)
                    || MountedPath.HaveCommonSource(left, right))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>True if some of its settings cannot be compared.</summary>
    private static bool IsUnknown(Unit unit) =>
        unit.IsTemplate || PublishedPort.MayHaveMore(unit) || unit.Find(Keys.PodmanArgs) is not null;
}
