using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.IdMaps;
using PodDsl.Core.Model;
using PodDsl.Core.Primitives;
using PodDsl.Core.Rules.IdMaps;
using PodDsl.Core.Values;
using PodDsl.Core.View;

namespace PodDsl.Core.Rules.Storage;

/// <summary>POD3007: containers write the same files and have no host id in common.</summary>
public static class ForeignIdsRule
{
    public static RuleDescriptor Descriptor { get; } = new(
        "POD3007",
        "Containers share files and no ids",
        RuleCategory.Storage,
        Severity.Suggestion,
        "{0} mount '{1}', and their id maps have no id of the host in common: the files of one belong to nobody in the others, which may only do with them what everybody may. Give them one map, or mount the files with the option idmap.");

    public static SetRule Rule { get; } = new([Descriptor], Check);

    private static IEnumerable<Finding> Check(UnitSet set, Target target)
    {
        var maps = new SetIdMaps(set, target);
        var alternatives = Alternatives.Of(set);
        var shared = UnitIndex.Of(set).Distinct
            .SelectMany(unit => UnitView.Of(unit).Mounts)
            .Where(mount => mount.SharedSource is not null && !IsOfOneOrForAll(mount))
            .GroupBy(mount => mount.SharedSource!, StringComparer.Ordinal)
            .Where(group => group.Skip(1).Any());
        foreach (var group in shared)
        {
            var mounts = set.Steps.Over(group)
                .Select(mount => (Mount: mount, Owner: maps.OwnerOf(mount.Unit), Ids: IdsOf(maps, mount.Unit)))
                .Where(one => one is { Owner: not null, Ids: not null })
                .ToList();

            // All are compared with the first, which is enough to tell that the group has no common map.
            var apart = set.Steps.Over(mounts.Skip(1))
                .Where(one => !ReferenceEquals(one.Owner, mounts[0].Owner) && !alternatives.Are(one.Mount.Unit, mounts[0].Mount.Unit) && AreApart(one.Ids!.Value, mounts[0].Ids!.Value))
                .Select(one => one.Mount)
                .ToList();
            if (apart.Count > 0)
            {
                yield return Report([mounts[0].Mount, .. apart], group.Key);
            }
        }
    }

    /// <summary>True for a mount that podman maps or hands over, and for one that is only read, which others may well be allowed.</summary>
    private static bool IsOfOneOrForAll(MountedPath mount) => mount.Options.Any(option =>
        option is "ro" or "readonly" or "U" or "chown" or "idmap" or "O"
        || option.StartsWith("idmap=", StringComparison.Ordinal) || option.StartsWith("U=", StringComparison.Ordinal)
        || option.StartsWith("ro=", StringComparison.Ordinal) || option.StartsWith("readonly=", StringComparison.Ordinal)
        || option.StartsWith("chown=", StringComparison.Ordinal));

    /// <summary>The host ids of users that a unit has; none if podman chooses some that nobody else has, null if they are not known.</summary>
    private static EquatableArray<IdMapRange>? IdsOf(SetIdMaps maps, Unit unit)
    {
        if (maps.OwnerOf(unit) is not { } owner)
        {
            return null;
        }

        if (maps.MapsOf(owner) is { } own)
        {
            return own.IsWhole && own.Uids.Map is { IsComplete: true, IsEmpty: false } map ? map.Ranges : default(EquatableArray<IdMapRange>?);
        }

        return UserNamespaceUse.Read(owner) is { Mode: UserNamespace.Auto } auto && !auto.Namespace.Has(UserNamespace.UidMappingOption) ? default(EquatableArray<IdMapRange>) : default(EquatableArray<IdMapRange>?);
    }

    private static bool AreApart(EquatableArray<IdMapRange> one, EquatableArray<IdMapRange> other)
    {
        // Podman chooses ids that no other container has.
        if (one.Count == 0 || other.Count == 0)
        {
            return true;
        }

        var (left, right) = (Sorted(one), Sorted(other));
        for (int first = 0, second = 0; first < left.Count && second < right.Count;)
        {
            if (left[first].HostEnd <= right[second].HostId)
            {
                first++;
            }
            else if (right[second].HostEnd <= left[first].HostId)
            {
                second++;
            }
            else
            {
                return false;
            }
        }

        return true;
    }

    private static List<IdMapRange> Sorted(EquatableArray<IdMapRange> ranges) => [.. ranges.OrderBy(range => range.HostId)];

    private static Finding Report(List<MountedPath> mounts, string source)
    {
        List<Unit> users = [.. mounts.Select(mount => mount.Unit).Distinct(ReferenceComparer<Unit>.Instance)];
        return new Finding(
            Descriptor,
            mounts[0].Unit,
            mounts[0].Setting.Source,
            [$"{Listed.Names(users)} {(users.Count == 2 ? "both" : "all")}", new Text(source)])
        {
            Others = [.. mounts.Skip(1).Select(mount => new FindingPlace(mount.Unit, mount.Setting.Source))],
        };
    }
}
