using System.Globalization;
using PodDsl.Core.Primitives;
using PodDsl.Core.Values;

namespace PodDsl.Core.IdMaps;

/// <summary>Both maps of a container, and a refusal if it does not start with them.</summary>
/// <param name="Uids">The map of the user ids.</param>
/// <param name="Gids">The map of the group ids.</param>
/// <param name="Refusal">podman's refusal, or null.</param>
public sealed record IdMapPair(IdMap Uids, IdMap Gids, IdMapRefusal? Refusal);

/// <summary>
/// Makes the maps of a container from the entries of <c>--uidmap</c> and <c>--gidmap</c>, step by step as podman does
/// since version 4.7. (Older ones know no flags and take the entries as they are.)
/// </summary>
public static class IdMapReplay
{
    /// <summary>The group <c>tty</c>.</summary>
    private const long TerminalGroup = 5;

    /// <summary>Makes both maps.</summary>
    /// <param name="uidEntries">The entries of <c>--uidmap</c>, in order.</param>
    /// <param name="gidEntries">The entries of <c>--gidmap</c>, in order.</param>
    /// <param name="available">The ids of podman.</param>
    public static IdMapPair Run(
        IReadOnlyList<IdMapEntry> uidEntries,
        IReadOnlyList<IdMapEntry> gidEntries,
        AvailableIds available)
    {
        // If one of the two options is missing, the entries of the other count for both.
        var uids = RunSide(IdKind.Uid, uidEntries.Count == 0 ? gidEntries : uidEntries, available, out var uidRefusal);
        var gids = RunSide(IdKind.Gid, gidEntries.Count == 0 ? uidEntries : gidEntries, available, out var gidRefusal);
        if (available.IsRootless)
        {
            // If only one side has entries, a user gets all remaining ids of the other.
            var (noUids, noGids) = (uids.IsEmpty, gids.IsEmpty);
            uids = noUids && !noGids ? Fill(uids, IdKind.Uid, available) : uids;
            gids = noGids && !noUids ? Fill(gids, IdKind.Gid, available) : gids;
        }

        (uids, gids) = (Split(uids, IdKind.Uid, available), Split(gids, IdKind.Gid, available));
        var refusal = uidRefusal ?? gidRefusal ?? Judge(uids, gids, available);
        if (uids.Pieces.IsEmpty && uids.IsComplete && !gids.Pieces.IsEmpty)
        {
            // The runtime then runs the container as root.
            uids = uids with { Ranges = [new IdMapRange(0, 0, 1)] };
        }

        return new IdMapPair(uids, gids, refusal);
    }

    private static IdMap RunSide(
        IdKind kind,
        IReadOnlyList<IdMapEntry> entries,
        AvailableIds available,
        out IdMapRefusal? refusal)
    {
        refusal = null;
        var pieces = new IdMapPieces();
        var unresolved = new List<IdMapEntry>();
        var isFilled = false;
        for (var index = 0; index < entries.Count; index++)
        {
            var entry = entries[index];
            refusal ??= CheckNumbers(entry);
            if (!Counts(entry, kind) || entry.Size <= 0)
            {
                continue;
            }

            if ((entry.Flags & IdMapFlags.HostIdOfParent) != 0 && !available.IsKnown)
            {
                isFilled |= (entry.Flags & IdMapFlags.Extend) != 0 && pieces.Count == 0 && unresolved.Count == 0;
                unresolved.Add(entry);
                continue;
            }

            if ((entry.Flags & (IdMapFlags.Extend | IdMapFlags.HostIdOfParent)) == 0)
            {
                pieces.Add(new IdMapPiece(new IdMapRange(entry.ContainerId, entry.HostId, entry.Size), index));
                continue;
            }

            foreach (var range in Translate(entry, kind, available, ref refusal))
            {
                if ((entry.Flags & IdMapFlags.Extend) != 0)
                {
                    isFilled |= pieces.Count == 0 && unresolved.Count == 0 && available.IsRootless;
                    pieces.Cut(range);
                }

                pieces.Add(new IdMapPiece(range, index));
            }
        }

        var map = IdMap.Of(pieces.ToList(), isComplete: unresolved.Count == 0) with { Unresolved = unresolved.ToEquatableArray() };
        return isFilled ? Fill(map, kind, available) : map;
    }

    /// <summary>True if an entry counts for this kind of id. Without a flag, or with both, it counts for each.</summary>
    public static bool Counts(IdMapEntry entry, IdKind kind) =>
        !entry.IsOneSided || (entry.Flags & (kind == IdKind.Uid ? IdMapFlags.UidOnly : IdMapFlags.GidOnly)) != 0;

    /// <summary>The ranges of an entry in the ids that podman counts in; several where <c>@</c> crosses a border.</summary>
    private static List<IdMapRange> Translate(
        IdMapEntry entry,
        IdKind kind,
        AvailableIds available,
        ref IdMapRefusal? refusal)
    {
        if ((entry.Flags & IdMapFlags.HostIdOfParent) == 0)
        {
            return [new IdMapRange(entry.ContainerId, entry.HostId, entry.Size)];
        }

        var parents = kind == IdKind.Uid ? available.Uids : available.Gids;
        var ranges = new List<IdMapRange>();
        for (var done = 0L; done < entry.Size;)
        {
            var hostId = entry.HostId + done;
            var parent = parents.FirstOrDefault(range => range.HostId <= hostId && hostId < range.HostEnd);
            if (parent.Size == 0)
            {
                refusal ??= new IdMapRefusal(
                    IdMapProblem.NotDelegated,
                    FormattableString.Invariant($"parent ID {NameOf(kind)} {hostId} is not mapped/delegated"));
                break;
            }

            var size = Math.Min(entry.Size - done, parent.HostEnd - hostId);
            ranges.Add(new IdMapRange(entry.ContainerId + done, parent.ContainerId + hostId - parent.HostId, size));
            done += size;
        }

        return ranges;
    }

    /// <summary>Maps every remaining id to the remaining container ids, from 0 upwards.</summary>
    private static IdMap Fill(IdMap map, IdKind kind, AvailableIds available)
    {
        if (!available.IsKnown)
        {
            return map with { IsComplete = false, IsFilledByUnknown = true };
        }

        var left = Subtract(kind == IdKind.Uid ? available.Uids : available.Gids, map.Pieces);
        var pieces = new List<IdMapPiece>();
        var containerId = 0L;
        foreach (var piece in map.Pieces)
        {
            while (containerId < piece.Range.ContainerId && left.Count > 0)
            {
                containerId += Put(pieces, left, containerId, piece.Range.ContainerId - containerId);
            }

            pieces.Add(piece);
            containerId += piece.Range.Size;
        }

        while (left.Count > 0)
        {
            containerId += Put(pieces, left, containerId, long.MaxValue);
        }

        return IdMap.Of(pieces, map.IsComplete);
    }

    private static long Put(
        List<IdMapPiece> pieces,
        Stack<(long Start, long End)> left,
        long containerId,
        long atMost)
    {
        var (start, end) = left.Pop();
        var size = Math.Min(atMost, end - start);
        pieces.Add(new IdMapPiece(new IdMapRange(containerId, start, size), -1));
        if (start + size < end)
        {
            left.Push((start + size, end));
        }

        return size;
    }

    /// <summary>The ids that no piece uses, the lowest on top.</summary>
    private static Stack<(long Start, long End)> Subtract(
        EquatableArray<IdMapRange> parents,
        EquatableArray<IdMapPiece> pieces)
    {
        var left = new List<(long Start, long End)>();
        var used = pieces.OrderBy(piece => piece.Range.HostId).ToArray();
        var done = 0;
        foreach (var parent in parents.OrderBy(range => range.ContainerId))
        {
            var position = parent.ContainerId;
            while (done < used.Length && used[done].Range.HostEnd <= position)
            {
                done++;
            }

            for (var index = done; index < used.Length && position < parent.ContainerEnd && used[index].Range.HostId < parent.ContainerEnd; index++)
            {
                var range = used[index].Range;
                if (range.HostEnd <= position)
                {
                    continue;
                }

                if (range.HostId > position)
                {
                    left.Add((position, range.HostId));
                }

                position = range.HostEnd;
            }

            if (position < parent.ContainerEnd)
            {
                left.Add((position, parent.ContainerEnd));
            }
        }

        left.Reverse();
        return new Stack<(long Start, long End)>(left);
    }

    private static IdMapRefusal? CheckNumbers(IdMapEntry entry)
    {
        if (entry.ContainerId < 0)
        {
            // podman takes the minus for a flag, and names it by its code.
            return new IdMapRefusal(
                IdMapProblem.Malformed,
                FormattableString.Invariant(
                    $"invalid mapping: [{entry.ContainerId} {entry.HostId} {entry.Size}]. Unknown flag 45"));
        }

        return CheckNumber(entry.ContainerId) ?? CheckNumber(entry.HostId) ?? CheckNumber(entry.Size);
    }

    private static IdMapRefusal? CheckNumber(long number)
    {
        if (number is >= 0 and <= uint.MaxValue)
        {
            return null;
        }

        var text = number.ToString(CultureInfo.InvariantCulture);
        var reason = number < 0 ? "invalid syntax" : "value out of range";
        return new IdMapRefusal(
            IdMapProblem.Malformed,
            $"parsing id map value \"{text}\": strconv.ParseUint: parsing \"{text}\": {reason}");
    }

    private static IdMapRefusal? Judge(IdMap uids, IdMap gids, AvailableIds available)
    {
        if (uids.IsEmpty && gids.IsEmpty)
        {
            return uids.IsComplete && gids.IsComplete
                ? new IdMapRefusal(
                    IdMapProblem.Empty,
                    "must provide at least one UID or GID mapping to configure a user namespace")
                : null;
        }

        if (gids.Pieces.IsEmpty && gids.IsComplete && !available.IsRootless)
        {
            return TerminalsRefused();
        }

        return FindConflict(uids) ?? FindConflict(gids) ?? CheckRoot(uids, IdKind.Uid, available) ?? CheckRoot(gids, IdKind.Gid, available)
            ?? CheckAvailable(uids, IdKind.Uid, available) ?? CheckAvailable(gids, IdKind.Gid, available)
            ?? CheckKernel(uids, "uid_map") ?? CheckKernel(gids, "gid_map") ?? CheckTerminals(gids);
    }

    /// <summary>If joined sizes became small, podman believes that the group of the terminals is mapped.</summary>
    private static IdMapRefusal? CheckTerminals(IdMap gids) =>
        gids.IsComplete && !gids.Maps(TerminalGroup)
        && gids.Pieces.Any(piece => piece.Range.ContainerId <= TerminalGroup && TerminalGroup < piece.Range.ContainerEnd)
            ? TerminalsRefused()
            : null;

    /// <summary>The terminals of the container then belong to a group that does not exist.</summary>
    private static IdMapRefusal TerminalsRefused() =>
        new(IdMapProblem.RootUnmapped, "OCI runtime error: crun: mount `devpts` to `dev/pts`: Invalid argument");

    private static IdMapRefusal? FindConflict(IdMap map)
    {
        // Nearly every map is free of conflicts, and a quick check shows it.
        if (!map.IsComplete || map.Ranges.Count < 2
            || (!HasOverlap(map, isHost: false) && !HasOverlap(map, isHost: true)))
        {
            return null;
        }

        var ranges = map.Ranges;
        var conflicts = new SortedSet<int>(RangeSweep.FindFirstOverlaps(ranges.Select((range, index) => new OwnedRange(range.ContainerId, range.ContainerEnd, index)))
            .Concat(RangeSweep.FindFirstOverlaps(ranges.Select((range, index) => new OwnedRange(range.HostId, range.HostEnd, index))))
            .Select(overlap => overlap.Later.Owner));
        var names = string.Join(", ", conflicts.Select(index => ranges[index].ToString()));
        return conflicts.Count switch
        {
            0 => null,
            1 => new IdMapRefusal(
                IdMapProblem.Conflict,
                $"the specified UID and/or GID mapping {names} conflicts with other mappings: invalid mappings specified"),
            _ => new IdMapRefusal(
                IdMapProblem.Conflict,
                $"the specified UID and/or GID mappings {names} conflict with other mappings: invalid mappings specified"),
        };
    }

    private static bool HasOverlap(IdMap map, bool isHost)
    {
        var ranges = map.Ranges;
        var starts = new long[ranges.Count];
        var ends = new long[ranges.Count];
        for (var index = 0; index < starts.Length; index++)
        {
            var range = ranges[index];
            (starts[index], ends[index]) =
                isHost ? (range.HostId, range.HostEnd) : (range.ContainerId, range.ContainerEnd);
        }

        // Nearly all are in order.
        if (!IsInOrder(starts))
        {
            Array.Sort(starts, ends);
        }

        for (var index = 1; index < starts.Length; index++)
        {
            if (starts[index] < ends[index - 1])
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsInOrder(long[] numbers)
    {
        for (var index = 1; index < numbers.Length; index++)
        {
            if (numbers[index] < numbers[index - 1])
            {
                return false;
            }
        }

        return true;
    }

    private static IdMapRefusal? CheckRoot(IdMap map, IdKind kind, AvailableIds available)
    {
        return map.IsEmpty || map.MayMap(0)
            ? null
            : new IdMapRefusal(IdMapProblem.RootUnmapped, RootUnmapped(map, kind, available));
    }

    /// <summary>At first podman takes a user's only id for that of root, and notices later.</summary>
    private static string RootUnmapped(IdMap map, IdKind kind, AvailableIds available) =>
        available.IsRootless && map.Ranges.Count == 1 && map.Ranges[0].Size == 1
            ? $"container uses ID mappings, but doesn't map {NameOf(kind)} 0"
            : "container ID 0 cannot be mapped to a host ID";

    /// <summary>From a user, the kernel takes only lines that are within one line of podman's own map.</summary>
    private static IdMap Split(IdMap map, IdKind kind, AvailableIds available)
    {
        if (!available.IsRootless || !available.IsKnown)
        {
            return map;
        }

        var borders = (kind == IdKind.Uid ? available.Uids : available.Gids).Select(range => range.ContainerId).ToArray();
        var ranges = new List<IdMapRange>(map.Ranges.Count);
        foreach (var range in map.Ranges)
        {
            var rest = range;
            foreach (var border in borders.Where(border => border > range.HostId && border < range.HostEnd).OrderBy(border => border))
            {
                var size = border - rest.HostId;
                ranges.Add(rest with { Size = size });
                rest = new IdMapRange(rest.ContainerId + size, border, rest.Size - size);
            }

            ranges.Add(rest);
        }

        return map with { Ranges = ranges.ToEquatableArray() };
    }

    private static IdMapRefusal? CheckAvailable(IdMap map, IdKind kind, AvailableIds available)
    {
        if (!available.IsRootless || !available.IsKnown)
        {
            return null;
        }

        var parents = kind == IdKind.Uid ? available.Uids : available.Gids;
        foreach (var range in map.Ranges)
        {
            if (!parents.Any(parent => parent.ContainerId <= range.HostId && range.HostEnd <= parent.ContainerEnd))
            {
                return new IdMapRefusal(
                    IdMapProblem.NotAvailable,
                    $"write file /proc/PID/{(kind == IdKind.Uid ? "uid_map" : "gid_map")}: Operation not permitted");
            }
        }

        return null;
    }

    private static IdMapRefusal? CheckKernel(IdMap map, string file)
    {
        var message = $"write /proc/PID/{file}: invalid argument";
        foreach (var range in map.Ranges)
        {
            if (!range.IsInRange)
            {
                return new IdMapRefusal(IdMapProblem.OutOfRange, message);
            }
        }

        return map.IsTooLong ? new IdMapRefusal(IdMapProblem.TooLong, message) : null;
    }

    private static string NameOf(IdKind kind) => kind == IdKind.Uid ? "UID" : "GID";
}
