using PodDsl.Core.Catalogue;
using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Values;

namespace PodDsl.Core.Rules.Host;

/// <summary>POD1023: podman as root has no ids to take for <c>UserNS=auto</c>.</summary>
public static class AutoPoolRule
{
    /// <summary>The upper half of all ids, as podman-run(1) proposes.</summary>
    private const string Range = ":2147483647:2147483648";

    public static readonly RuleDescriptor Descriptor = new(
        "POD1023",
        "The host has no ids for UserNS=auto",
        RuleCategory.IdMaps,
        Severity.Warning,
        "'{0}' has {5}, and the host has no subordinate {1} for user '{2}', from which podman takes them as root, so it does not start. Add the line '{3}' to {4}.");

    public static readonly UnitRule Rule = new([Descriptor], Check) { Needs = [Keys.UserNS], NeedsFacts = true };

    private static IEnumerable<Finding> Check(Unit unit, Target target)
    {
        if (target is not { Scope: UnitScope.System, Facts: { SubUids: { } uids, SubGids: { } gids } facts }
            || unit.Kind is not (UnitKind.Container or UnitKind.Pod or UnitKind.Kube)
            || unit.FindSetting(Section.Kind, Keys.UserNS) is not { } setting
            || setting.KnownText is null
            || setting.As(UserNamespace.Parse).Value is not { Mode: UserNamespace.Auto })
        {
            yield break;
        }

        var user = facts.AutoUser;
        var (hasUids, hasGids) = (uids.Any(line => line.Name == user && line.Count > 0), gids.Any(line => line.Name == user && line.Count > 0));
        if (!hasUids || !hasGids)
        {
            yield return new Finding(
                Descriptor,
                unit,
                setting.Source,
                [
                    unit.Name,
                    hasUids ? "GIDs" : hasGids ? "UIDs" : "ids",
                    user,
                    user + Range,
                    hasUids ? "/etc/subgid" : hasGids ? "/etc/subuid" : "/etc/subuid and /etc/subgid",
                    Parts.Set(unit, Keys.UserNS, "auto"),
                ]);
        }
    }
}
