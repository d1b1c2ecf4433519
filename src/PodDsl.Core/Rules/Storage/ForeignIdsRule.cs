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
    public static readonly RuleDescriptor Descriptor = new(
        "POD3007",
        "Containers share files and no ids",
        RuleCategory.Storage,
        Severity.Suggestion,
        "{0} mount '{1}', and their id maps have no id of the host in common: the files of one belong to nobody in the others, which may only do with them what everybody may. Give them one map, or mount the files with the option idmap.");

    public static readonly SetRule Rule = new([Descriptor], Check) { Needs = SharedMounts.MadeBy, Reads = Aspects.Mounts | Aspects.IdMaps | Aspects.Ports };

    private static IEnumerable<Finding> Check(UnitSet set, Target target)
    {
        var maps = SetIdMaps.Of(set, target);
        var alternatives = Alternatives.Of(set);
        foreach (var (source, shared) in SharedMounts.Of(set).Among(static mount => !IsOfOneOrForAll(mount)))
        {
            var mounts = new Dictionary<Unit, (MountedPath Mount, EquatableArray<IdMapRange> Ids)>(ReferenceComparer<Unit>.Instance);
            foreach (var mount in set.Steps.Over(shared))
            {
                if (!mounts.ContainsKey(mount.Unit) && IdsOf(maps, mount.Unit) is { } ids)
                {
                    mounts.Add(mount.Unit, (mount, ids));
                }
            }

            foreach (var meeting in alternatives.Meeting([.. mounts.Keys]))
            {
                var parties = Parties(meeting, unit => maps.OwnerOf(unit)!, unit => mounts[unit].Ids, set.Steps);
                var meets = alternatives.MeetsOneOf(meeting, unit => parties[unit]);
                var apart = meeting.Where(meets).GroupBy(unit => parties[unit], StringComparer.Ordinal).Select(party => mounts[party.First()].Mount).ToList();
                if (apart.Count > 1)
                {
                    yield return Report(apart, source);
                }
            }
        }
    }

    /// <summary>Units by the ids that they have in common, directly or by way of others. Podman gives a unit without known ids some that nobody else has.</summary>
    private static Dictionary<Unit, string> Parties(List<Unit> units, Func<Unit, Unit> ownerOf, Func<Unit, EquatableArray<IdMapRange>> idsOf, Steps steps)
    {
        // What overlaps is one piece, which all that have some of it have in common.
        var pieces = units.ToDictionary(unit => unit, _ => new List<string>(), ReferenceComparer<Unit>.Instance);
        long end = 0, piece = -1;
        foreach (var (range, unit) in steps.Over(units).SelectMany(unit => idsOf(unit).Select(range => (range, unit))).OrderBy(one => one.range.HostId))
        {
            piece = piece < 0 || range.HostId >= end ? range.HostId : piece;
            end = Math.Max(end, range.HostEnd);
            pieces[unit].Add(Invariant(piece));
        }

        var parties = new Dictionary<Unit, string>(ReferenceComparer<Unit>.Instance);
        foreach (var group in Alike.Groups(units, unit => pieces[unit].Append(ownerOf(unit).FileName), steps))
        {
            foreach (var unit in group)
            {
                parties.Add(unit, group[0].FileName);
            }
        }

        return parties;
    }

    private static string Invariant(long number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

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
