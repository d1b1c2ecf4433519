using PodDsl.Core.Catalogue;
using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.View;

namespace PodDsl.Core.Rules.Network;

/// <summary>POD2026: settings of a container that its pod overrides without a word.</summary>
public static class MemberWithoutEffectRule
{
    private static readonly string[] Resolver = [Keys.DNS, Keys.DNSSearch, Keys.DNSOption];

    public static readonly RuleDescriptor Descriptor = new(
        "POD2026",
        "A setting has no effect in a pod",
        RuleCategory.Network,
        Severity.Warning,
        "'{0}' sets {1}, without effect: it is in the pod '{2}', whose {3} all of its containers have. Set {4} on the pod.");

    public static readonly SetRule Rule = new([Descriptor], Check) { Needs = [Keys.Pod], Reads = Aspects.None };

    private static IEnumerable<Finding> Check(UnitSet set, Target target)
    {
        var units = UnitIndex.Of(set);
        foreach (var unit in set.Having(Keys.Pod))
        {
            if (Pods.SharedBy(unit, units) is not { } pod)
            {
                continue;
            }

            // A network of its own has a resolver of its own, and who chooses other memory to share has its own too.
            var resolver = unit.Find(Keys.Network) is null
                ? Resolver.SelectMany(key => unit.FindAll(Section.Kind, key)).ToList()
                : [];
            var memory = unit.Find(Keys.Ipc) is not null ? null : Directives.Last(unit, Section.Kind, Keys.ShmSize);
            List<Setting> settings = memory is null ? resolver : [memory, .. resolver];
            if (settings.Count > 0)
            {
                var what = memory is null ? "resolv.conf" : resolver.Count == 0 ? "/dev/shm" : "/dev/shm and resolv.conf";
                yield return Report(unit, pod, settings, what, target);
            }
        }
    }

    private static Finding Report(Unit unit, Unit pod, List<Setting> settings, string what, Target target)
    {
        var names = Parts.Names(unit, settings);
        return new Finding(Descriptor, unit, settings[0].Source, [unit.Name, names, pod.Name, what, settings.Count == 1 ? "it" : "them"])
        {
            AdditionalSources = [.. settings[0].Source.OthersOf(settings.Select(setting => setting.Source)), pod.Source],
            Fixes = [MemberSettings.Move(unit, pod, settings, names, target)],
        };
    }
}
