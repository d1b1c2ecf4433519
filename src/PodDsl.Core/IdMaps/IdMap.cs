using System.Globalization;
using PodDsl.Core.Primitives;
using PodDsl.Core.Values;

namespace PodDsl.Core.IdMaps;

/// <summary>The kinds of ids.</summary>
public enum IdKind
{
    Uid,
    Gid,
}

/// <summary>The map of the user ids, or of the group ids, of one container as podman makes it from its entries.</summary>
/// <param name="Pieces">The rest of each entry, sorted by container id.</param>
/// <param name="Ranges">The lines for the kernel: the pieces, joined where one continues another.</param>
/// <param name="IsComplete">True if the map is known to the last id. It is not if it needs ids of a user, for <c>@</c> or to fill the rest,
/// and the host is unknown.</param>
/// <remarks>A partly known map may still show that it leaves out an id, see <see cref="MayMap"/>.</remarks>
public sealed record IdMap(
    EquatableArray<IdMapPiece> Pieces,
    EquatableArray<IdMapRange> Ranges,
    bool IsComplete)
{
    /// <summary>Entries with unknown host ids, but known ids of the container.</summary>
    public EquatableArray<IdMapEntry> Unresolved { get; init; }

    /// <summary>True if podman fills the rest with unknown ids.</summary>
    public bool IsFilledByUnknown { get; init; }

    /// <summary>True if no entry counts for it.</summary>
    public bool IsEmpty => Pieces.IsEmpty && Unresolved.IsEmpty;

    /// <summary>The number of lines that the kernel takes, since Linux 4.15.</summary>
    public const int MaximumLines = 340;

    /// <summary>The kernel takes a map in one write that is shorter than a page of memory.</summary>
    public const int PageSize = 4096;

    /// <summary>Three numbers of ten digits, two blanks and a line end.</summary>
    private const int LongestLine = 33;

    /// <summary>The length of the map as text, each line with its line end.</summary>
    public int LengthInBytes
    {
        get
        {
            var length = 0;
            foreach (var range in Ranges)
            {
                length += DigitsOf(range.ContainerId) + DigitsOf(range.HostId) + DigitsOf(range.Size) + 3;
            }

            return length;
        }
    }

    public bool IsTooLong => Ranges.Count > PageSize / LongestLine
        && (Ranges.Count > MaximumLines || LengthInBytes >= PageSize);

    /// <summary>True if an id of the container maps to one outside.</summary>
    public bool Maps(long containerId)
    {
        foreach (var range in Ranges)
        {
            if (range.ContainerId <= containerId && containerId < range.ContainerEnd)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True if an id of the container maps to one outside, or may do so.</summary>
    public bool MayMap(long containerId)
    {
        if (IsFilledByUnknown || Maps(containerId))
        {
            return true;
        }

        foreach (var entry in Unresolved)
        {
            if (entry.ContainerId <= containerId && containerId < entry.ContainerEnd)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The rest of a range after another one has taken ids from it, in the container or outside.</summary>
    public static IEnumerable<IdMapRange> Cut(IdMapRange range, IdMapRange by)
    {
        // Both count from the start of the cut range.
        var first = (Start: by.ContainerId - range.ContainerId, End: by.ContainerEnd - range.ContainerId);
        var second = (Start: by.HostId - range.HostId, End: by.HostEnd - range.HostId);
        if (second.Start < first.Start)
        {
            (first, second) = (second, first);
        }

        var position = 0L;
        foreach (var (start, end) in new[] { first, second })
        {
            if (end <= 0 || start >= range.Size)
            {
                continue;
            }

            if (start > position)
            {
                yield return Part(range, position, start);
            }

            position = Math.Max(position, end);
        }

        if (position < range.Size)
        {
            yield return Part(range, position, range.Size);
        }
    }

    internal static IdMap Of(List<IdMapPiece> pieces, bool isComplete)
    {
        var sorted = pieces.ToArray();
        if (!IsSorted(sorted))
        {
            sorted = [.. sorted.OrderBy(piece => piece.Range.ContainerId)];
        }

        var ranges = new IdMapRange[sorted.Length];
        var last = -1;
        foreach (var piece in sorted)
        {
            if (last >= 0
                && ranges[last].ContainerEnd == piece.Range.ContainerId
                && ranges[last].HostEnd == piece.Range.HostId)
            {
                // podman adds the sizes in 32 bits, and takes the truncated sum.
                ranges[last] = ranges[last] with { Size = unchecked((uint)(ranges[last].Size + piece.Range.Size)) };
            }
            else
            {
                ranges[++last] = piece.Range;
            }
        }

        var count = last + 1;
        if (count < ranges.Length)
        {
            var fewer = new IdMapRange[count];
            Array.Copy(ranges, fewer, count);
            ranges = fewer;
        }

        return new IdMap(new EquatableArray<IdMapPiece>(sorted), new EquatableArray<IdMapRange>(ranges), isComplete);
    }

    private static bool IsSorted(IdMapPiece[] pieces)
    {
        for (var index = 1; index < pieces.Length; index++)
        {
            if (pieces[index].Range.ContainerId < pieces[index - 1].Range.ContainerId)
            {
                return false;
            }
        }

        return true;
    }

    private static IdMapRange Part(IdMapRange range, long start, long end) =>
        new(range.ContainerId + start, range.HostId + start, end - start);

    private static int DigitsOf(long number) => number.ToString(CultureInfo.InvariantCulture).Length;
}
