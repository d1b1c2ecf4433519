using PodDsl.Core.Catalogue;
using PodDsl.Core.Findings;
using PodDsl.Core.IdMaps;
using PodDsl.Core.Primitives;
using PodDsl.Core.Values;

namespace PodDsl.Core.Rules.IdMaps;

/// <summary>A free place for the host ids of a unit.</summary>
/// <param name="Start">Their present start.</param>
/// <param name="By">The distance of the move.</param>
/// <param name="Edits">The change of the unit.</param>
internal sealed record HostIdMove(long Start, long By, EquatableArray<Edit> Edits);

/// <summary>
/// Finds free places for the host ids of units, for each unit the same place in all findings about it. Both maps move together if they lead
/// to the same ids, otherwise only the map in question.
/// </summary>
/// <param name="allocator">The host ids that are free.</param>
/// <param name="isMovable">Says if an entry may move; the others stay, since their authors mean them.</param>
/// <param name="first">The place where the search starts; null for the present place of the ids.</param>
internal sealed class HostIdMover(IdAllocator allocator, Func<IdMapEntry, bool> isMovable, long? first = null)
{
    private readonly Dictionary<(UnitIdMaps Maps, IdKind? Kind), HostIdMove?> _moves = [];
    private readonly Dictionary<IdMapSide, (long Start, long End)> _spans = new(ReferenceComparer<IdMapSide>.Instance);

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
        if (_spans.TryGetValue(side, out var known))
        {
            return known;
        }

        var (start, end) = (long.MaxValue, long.MinValue);
        foreach (var written in side.Entries)
        {
            if (isMovable(written.Entry))
            {
                start = Math.Min(start, written.Entry.HostId);
                end = Math.Max(end, written.Entry.HostEnd);
            }
        }

        return _spans[side] = (start, end);
    }
}
