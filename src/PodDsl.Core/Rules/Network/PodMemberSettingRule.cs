using PodDsl.Core.Catalogue;
using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Values;
using PodDsl.Core.View;

namespace PodDsl.Core.Rules.Network;

/// <summary>POD2003: a container in a pod sets what belongs to the pod.</summary>
public static class PodMemberSettingRule
{
    private static readonly string[] OfNetwork =
        [Keys.PublishPort, Keys.PublishAll, Keys.IP, Keys.IP6, Keys.NetworkAlias, Keys.MacAddress, Keys.AddHost];

    public static readonly RuleDescriptor Descriptor = new(
        "POD2003",
        "A container in a pod sets what the pod has to set",
        RuleCategory.Network,
        Severity.Error,
        "'{0}' sets {1}, but it is in the pod '{2}', whose {3} it has, so podman refuses it. Set it on the pod.");

    public static readonly SetRule Rule = new([Descriptor], Check) { Needs = [Keys.Pod], Reads = Aspects.Ports };

    private static IEnumerable<Finding> Check(UnitSet set, Target target)
    {
        var units = UnitIndex.Of(set);
        foreach (var unit in set.Having(Keys.Pod))
        {
            if (Pods.SharedBy(unit, units) is not { } pod)
            {
                continue;
            }

            // A network of its own takes the container out of that of the pod.
            var hasNetwork = unit.Find(Keys.Network) is not null;
            foreach (var key in hasNetwork ? [] : OfNetwork)
            {
                foreach (var setting in unit.FindAll(Section.Kind, key).Where(setting => setting.Value is not BooleanValue { Value: false }))
                {
                    yield return Report(unit, pod, setting, "network", target);
                }
            }

            if (unit.FindSetting(Section.Kind, Keys.HostName) is { } hostName
                && unit.Find(Keys.Uts) is null)
            {
                yield return Report(unit, pod, hostName, "host name", target);
            }
        }
    }

    private static Finding Report(Unit unit, Unit pod, Setting setting, string what, Target target)
    {
        var name = Parts.Name(unit, setting.Option);
        return new Finding(Descriptor, unit, setting.Source, [unit.Name, name, pod.Name, what])
        {
            AdditionalSources = [pod.Source],
            Fixes = [MemberSettings.Move(unit, pod, [setting], name, target)],
        };
    }
}
