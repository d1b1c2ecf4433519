using PodDsl.Core.Catalogue;
using PodDsl.Core.Findings;
using PodDsl.Core.IdMaps;
using PodDsl.Core.Primitives;
using PodDsl.Core.Values;

namespace PodDsl.Core.Rules.IdMaps;

/// <summary>A place to which the host ids of a unit can go.</summary>
/// <param name="Start">Where they start now.</param>
/// <param name="By">How far they move.</param>
/// <param name="Edits">The change of the unit.</param>
internal sealed record HostIdMove(long Start, long By, EquatableArray<Edit> Edits);

/// <summary>
/// Finds where the host ids of units can go, for each unit the same place in all findings about it. Both maps move
/// together when they lead to the same ids, else only the one in question.
/// </summary>
/// <param name="allocator">The host ids that are free.</param>
/// <param name="isMovable">True if an entry may lead elsewhere; the others are meant as they are and stay.</param>
/// <param name="first">Where to look for a place; where the ids are now, if it is null.</param>
internal sealed class HostIdMover(IdAllocator allocator, Func<IdMapEntry, bool> isMovable, long? first = null)
{
    private readonly Dictionary<(UnitIdMaps Maps, IdKind? Kind), HostIdMove?> _moves = [];

    /// <summary>The move for an entry of a map, or null if there is none.</summary>
    public HostIdMove? Of(UnitIdMaps maps, IdKind kind, IdMapEntry entry)
    {
        if (!maps.IsReadable || !isMovable(entry))
        {
            return null;
        }

        var (start, end) = SpanOf(kind == IdKind.Uid ? maps.Uids : maps.Gids);
        var isTogether = maps.IsCopied || SpanOf(maps.Uids) == SpanOf(maps.Gids);
        var key = (maps, isTogether ? null : (IdKind?)kind);
        if (_moves.TryGetValue(key, out var known))
        {
            return known;
        }

        HostIdMove? move = null;
        if (allocator.Allocate(end - start, first ?? start) is { } place)
        {
            var by = place - start;
            var option = kind == IdKind.Uid ? UnitIdMaps.UidKey : UnitIdMaps.GidKey;
            move = new HostIdMove(start, by, maps.Rewrite(written =>
                isMovable(written.Entry) && (isTogether || written.Setting.Option.Name == option)
                    ? [written.Entry with { HostId = written.Entry.HostId + by }]
                    : [written.Entry]));
        }

        _moves.Add(key, move);
        return move;
    }

    private (long Start, long End) SpanOf(IdMapSide side)
    {
        var (start, end) = (long.MaxValue, long.MinValue);
        foreach (var written in side.Entries)
        {
            if (isMovable(written.Entry))
            {
                start = Math.Min(start, written.Entry.HostId);
                end = Math.Max(end, written.Entry.HostEnd);
            }
        }

        return (start, end);
    }
}
