using PodDsl.Core.Catalogue;
using PodDsl.Core.Facts;
using PodDsl.Core.IdMaps;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.Readers;
using PodDsl.Core.Rules.Host;
using PodDsl.Core.Rules.IdMaps;
using PodDsl.Core.Values;
using PodDsl.Core.View;

namespace PodDsl.Core.Lint;

/// <summary>Ids of the host that a unit has, and the ids of the container that lead to them.</summary>
/// <param name="Unit">The container, or the pod.</param>
/// <param name="Kind">User ids or group ids.</param>
/// <param name="Range">The ids; <see cref="IdMapRange.HostId"/> is an id of the host for units of a user too.</param>
public sealed record OwnedIds(Unit Unit, IdKind Kind, IdMapRange Range);

/// <summary>A unit whose ids only the host knows.</summary>
/// <param name="Unit">The container, or the pod.</param>
/// <param name="Reason">Why, to follow its name.</param>
public sealed record UnknownIds(Unit Unit, string Reason);

/// <summary>Which unit has which ids of the host.</summary>
public sealed class HostIdOwners
{
    private static readonly string[] Flags = ["--uidmap", "--gidmap", "--userns", "--subuidname", "--subgidname"];

    private readonly HashSet<(Unit, Unit)> _declared;
    private readonly Dictionary<Unit, List<Unit>> _members = new(ReferenceComparer<Unit>.Instance);

    private HostIdOwners(UnitSet set, Target target)
    {
        var (owned, unmapped, unknown) = (new List<OwnedIds>(), new List<Unit>(), new List<UnknownIds>());
        var index = UnitIndex.Of(set);
        var available = HostIds.AvailableTo(target);
        _declared = SetIdMaps.Of(set, target).DeclaredShares();
        foreach (var unit in index.Distinct.Where(unit => unit.Kind is UnitKind.Container or UnitKind.Pod or UnitKind.Kube))
        {
            if (unit.Kind == UnitKind.Container && unit.Find(Keys.Pod) is not null)
            {
                AddMember(unit, index.PodOf(unit), unknown);
            }
            else if (ReasonOf(unit) is { } reason)
            {
                unknown.Add(new UnknownIds(unit, reason));
            }
            else if (!UnitIdMaps.HasMap(unit))
            {
                unmapped.Add(unit);
            }
            else if (UnitIdMaps.Read(unit, target) is not { IsWhole: true } maps)
            {
                unknown.Add(new UnknownIds(unit, "whose id map podman refuses"));
            }
            else if (!available.IsKnown || !maps.Sides.All(side => side.Map.IsComplete))
            {
                unknown.Add(new UnknownIds(unit, ReasonOf(target)));
            }
            else
            {
                owned.AddRange(maps.Sides.SelectMany(side => side.Map.Ranges
                    .SelectMany(range => OnHost(range, side.Kind == IdKind.Uid ? available.Uids : available.Gids))
                    .Select(range => new OwnedIds(unit, side.Kind, range))));
            }
        }

        Owned = owned
            .OrderBy(ids => ids.Range.HostId)
            .ThenBy(ids => ids.Unit.Name, StringComparer.Ordinal)
            .ThenBy(ids => ids.Kind)
            .ToEquatableArray();
        Unmapped = unmapped.ToEquatableArray();
        Unknown = unknown.ToEquatableArray();
    }

    /// <summary>The ids of all units with a map, in the order of the host ids.</summary>
    public EquatableArray<OwnedIds> Owned { get; }

    /// <summary>The units without a map. For root their ids are those of the host, for a user those of the user.</summary>
    public EquatableArray<Unit> Unmapped { get; }

    /// <summary>The units whose ids only the host knows.</summary>
    public EquatableArray<UnknownIds> Unknown { get; }

    /// <summary>The number of refusals of Quadlet in the files, which may hide ids.</summary>
    public int Refusals { get; private init; }

    public static HostIdOwners Of(UnitSet set, Target target) => new(set, target);

    /// <summary>The owners among the units of files.</summary>
    public static HostIdOwners Read(IReadOnlyList<QuadletSource> sources, Target target, Steps steps = default)
    {
        var reading = QuadletLint.Read(sources, steps);
        return new HostIdOwners(new UnitSet(reading.Parsed), target) { Refusals = reading.Problems.Count(problem => problem.IsError) };
    }

    /// <summary>The containers that run with the ids of a pod.</summary>
    public IReadOnlyList<Unit> MembersOf(Unit pod) => _members.TryGetValue(pod, out var members) ? members : [];

    /// <summary>True if one of two units says that it shares ids with the other.</summary>
    public bool DeclareSharing(Unit one, Unit other) => _declared.Contains((one, other));

    /// <summary>Where an id of the host stands in the containers that have it.</summary>
    public IEnumerable<(OwnedIds Ids, long ContainerId)> OwnersOf(long hostId) => Owned
        .Where(ids => ids.Range.HostId <= hostId && hostId < ids.Range.HostEnd)
        .Select(ids => (ids, ids.Range.ContainerId + hostId - ids.Range.HostId));

    /// <summary>The ranges that no unit has, neither as user ids nor as group ids, from the first to the last id that one has.</summary>
    public IEnumerable<(long Start, long End)> Gaps()
    {
        var end = -1L;
        foreach (var ids in Owned)
        {
            if (end >= 0 && ids.Range.HostId > end)
            {
                yield return (end, ids.Range.HostId);
            }

            end = Math.Max(end, ids.Range.HostEnd);
        }
    }

    /// <summary>Why the ids of a user's unit are unknown.</summary>
    private static string ReasonOf(Target target) => target.Facts switch
    {
        null => "since its ids count from those of its user. Give --host-facts",
        { User: null } => "since its ids count from those of its user, whom the host facts do not name. Give --user",
        { User: var user } => $"since the host facts do not say which ids '{user}' has",
    };

    private static string? ReasonOf(Unit unit)
    {
        if (unit.Find(Keys.UserNS) is { } mode)
        {
            return mode is UserNamespace { Mode: UserNamespace.Host } ? null : $"by UserNS={mode.ToArgument().Marked}";
        }

        return unit.Find(Keys.RemapUsers) is { } remapped ? $"by RemapUsers={remapped.ToArgument().Marked}"
            : unit.Find(Keys.SubUIDMap) is not null || unit.Find(Keys.SubGIDMap) is not null ? "by lines of /etc/subuid or /etc/subgid"
            : PassedFlags.HasAny(unit, Flags) ? "by flags in PodmanArgs="
            : null;
    }

    private void AddMember(Unit unit, Unit? pod, List<UnknownIds> unknown)
    {
        if (pod is null)
        {
            unknown.Add(new UnknownIds(unit, "whose pod is not among these units"));
        }
        else if (_members.TryGetValue(pod, out var members))
        {
            members.Add(unit);
        }
        else
        {
            _members.Add(pod, [unit]);
        }
    }

    /// <summary>The host ids of a range that counts in the ids of podman; in parts where those have a gap.</summary>
    private static IEnumerable<IdMapRange> OnHost(IdMapRange range, EquatableArray<IdMapRange> available)
    {
        foreach (var line in available)
        {
            var (start, end) = (Math.Max(range.HostId, line.ContainerId), Math.Min(range.HostEnd, line.ContainerEnd));
            if (start < end)
            {
                yield return new IdMapRange(range.ContainerId + start - range.HostId, line.HostId + start - line.ContainerId, end - start);
            }
        }
    }
}
