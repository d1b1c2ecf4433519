using System.Globalization;
using PodDsl.Core.Primitives;
using PodDsl.Core.Values;

namespace PodDsl.Core.IdMaps;

/// <summary>Whose ids a map is about.</summary>
public enum IdKind
{
    Uid,
    Gid,
}

/// <summary>The map of the user ids, or of the group ids, of one container as podman makes it from its entries.</summary>
/// <param name="Pieces">What is left of each entry, sorted by container id.</param>
/// <param name="Ranges">The lines that the kernel gets: the pieces, those that continue each other joined.</param>
/// <param name="IsComplete">True if the map is known to the last id. It is not when ids of a user are needed, for
/// <c>@</c> or to fill what is left, and the host is not known.</param>
/// <remarks>What is not known may still tell that an id is left out, see <see cref="MayMap"/>.</remarks>
public sealed record IdMap(
    EquatableArray<IdMapPiece> Pieces,
    EquatableArray<IdMapRange> Ranges,
    bool IsComplete)
{
    /// <summary>Entries whose host ids are not known; those of the container are.</summary>
    public EquatableArray<IdMapEntry> Unresolved { get; init; }

    /// <summary>True if podman fills what is left with ids that are not known.</summary>
    public bool IsFilledByUnknown { get; init; }

    /// <summary>True if no entry counts for it.</summary>
    public bool IsEmpty => Pieces.IsEmpty && Unresolved.IsEmpty;

    /// <summary>How many lines the kernel takes, since Linux 4.15.</summary>
    public const int MaximumLines = 340;

    /// <summary>The kernel takes a map in one write that is shorter than a page of memory.</summary>
    public const int PageSize = 4096;

    /// <summary>Three numbers of ten digits, two blanks and a line end.</summary>
    private const int LongestLine = 33;

    /// <summary>How long the map is as text, each line with its line end.</summary>
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

    /// <summary>True if an id of the container has one outside.</summary>
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

    /// <summary>True if an id of the container has one outside, or might have one as far as is known.</summary>
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

    /// <summary>What is left of a range when another one takes its ids, in the container or outside, away from it.</summary>
    public static IEnumerable<IdMapRange> Cut(IdMapRange range, IdMapRange by)
    {
        // Both are counted from the start of the range that is cut.
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

        var ranges = new List<IdMapRange>(sorted.Length);
        foreach (var piece in sorted)
        {
            var last = ranges.Count - 1;
            if (last >= 0
                && ranges[last].ContainerEnd == piece.Range.ContainerId
                && ranges[last].HostEnd == piece.Range.HostId)
            {
                // podman adds the sizes in 32 bits, and takes what is left of the sum.
                ranges[last] = ranges[last] with { Size = unchecked((uint)(ranges[last].Size + piece.Range.Size)) };
            }
            else
            {
                ranges.Add(piece.Range);
            }
        }

        return new IdMap(new EquatableArray<IdMapPiece>(sorted), new EquatableArray<IdMapRange>([.. ranges]), isComplete);
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
