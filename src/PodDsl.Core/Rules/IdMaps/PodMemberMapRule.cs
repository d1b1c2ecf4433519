using PodDsl.Core.Catalogue;
using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Primitives;
using PodDsl.Core.View;

namespace PodDsl.Core.Rules.IdMaps;

/// <summary>POD1011: a container in a pod wants a user namespace of its own.</summary>
public static class PodMemberMapRule
{
    private static readonly string[] MappingKeys =
        [Keys.UIDMap, Keys.GIDMap, Keys.SubUIDMap, Keys.SubGIDMap, Keys.UserNS, Keys.RemapUsers, Keys.RemapUid, Keys.RemapUidSize, Keys.RemapGid];

    public static readonly RuleDescriptor Descriptor = new(
        "POD1011",
        "A container in a pod sets a user namespace",
        RuleCategory.IdMaps,
        Severity.Error,
        "'{0}' sets {1}, but it is in the pod '{2}', whose user namespace it has, so {3}. Set it on the pod.");

    public static readonly SetRule Rule = new([Descriptor], Check) { Needs = [Keys.Pod], Reads = Aspects.IdMaps };

    private static IEnumerable<Finding> Check(UnitSet set, Target target)
    {
        var units = UnitIndex.Of(set);
        foreach (var unit in set.Having(Keys.Pod))
        {
            if (Pods.SharedBy(unit, units) is not { } pod)
            {
                continue;
            }

            var settings = MappingKeys.SelectMany(key => unit.FindAll(Section.Kind, key)).ToList();
            if (IdBlocks.SettingOf(unit) is { } block && !IsOf(pod, block))
            {
                settings.Add(block);
            }

            // The host's namespace is no other one; newer podman takes it.
            if (settings.Count > 0 && !(settings.Count == 1 && settings[0].Option.Name == Keys.UserNS && settings[0].KnownText is "host" or ""))
            {
                yield return Report(unit, pod, settings, target);
            }
        }
    }

    /// <summary>The same block as that of the pod, such as one that both get from a base, is no contradiction.</summary>
    private static bool IsOf(Unit pod, Setting block) => IdBlocks.NumberOf(block) is { } number && IdBlocks.NumberOf(pod) == number;

    private static bool IsBlock(Setting setting) => setting.Option.Section == Section.Intent;

    private static Finding Report(Unit unit, Unit pod, List<Setting> settings, Target target)
    {
        var names = Parts.Names(unit, settings);
        return new Finding(Descriptor, unit, settings[0].Source, [unit.Name, names, pod.Name, settings.TrueForAll(IsBlock) ? "podman does not see it" : "podman refuses it"])
        {
            AdditionalSources = pod.Source.IsNone ? default : [pod.Source],
            Fixes =
            [
                MappingKeys.Any(key => pod.Find(key) is not null)
                    ? new Fix(FixKinds.RemoveFromMember, $"Remove {names} from '{unit.Name}'", settings.Select(setting => Edit.Remove(unit, setting)).ToEquatableArray())
                    : MemberSettings.Move(unit, pod, settings, names, target),
            ],
        };
    }
}
