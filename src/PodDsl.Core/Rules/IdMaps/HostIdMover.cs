using PodDsl.Core.Findings;
using PodDsl.Core.IdMaps;
using PodDsl.Core.Primitives;
using PodDsl.Core.Values;
using PodDsl.Core.View;

namespace PodDsl.Core.Rules.IdMaps;

/// <summary>A free place for the host ids of a unit.</summary>
/// <param name="Start">Their present start.</param>
/// <param name="By">The distance of the move.</param>
/// <param name="Edits">The change of the unit.</param>
/// <param name="Block">The id block that the unit gets; null if its entries move.</param>
internal sealed record HostIdMove(long Start, long By, EquatableArray<Edit> Edits, long? Block = null);

/// <summary>
/// Finds free places for the host ids of units, for each unit the same place in all findings about it. Both maps move together if they lead
/// to the same ids, otherwise only the map in question.
/// </summary>
/// <param name="allocator">The host ids that are free.</param>
/// <param name="isMovable">Says if an entry may move; the others stay, since their authors mean them.</param>
/// <param name="blocks">The id blocks that are free: a unit with a block gets another one.</param>
/// <param name="first">The place where the search starts; null for the present place of the ids.</param>
internal sealed class HostIdMover(IdAllocator allocator, Func<IdMapEntry, bool> isMovable, BlockNumbers blocks, long? first = null)
{
    private readonly Dictionary<(UnitIdMaps Maps, IdKind? Kind), HostIdMove?> _moves = [];
    private readonly Dictionary<UnitIdMaps, HostIdMove?> _blockMoves = [];
    private readonly Dictionary<IdMapSide, (long Start, long End)> _spans = new(ReferenceComparer<IdMapSide>.Instance);

    /// <summary>The move for an entry of a map, or null if there is none.</summary>
    public HostIdMove? Of(UnitIdMaps maps, IdKind kind, WrittenEntry entry)
    {
        if (!maps.IsReadable || !isMovable(entry.Entry))
        {
            return null;
        }

        if (entry.Setting.IsOfBlock)
        {
            return OfBlock(maps);
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

    /// <summary>The move to another block.</summary>
    private HostIdMove? OfBlock(UnitIdMaps maps)
    {
        if (!_blockMoves.TryGetValue(maps, out var move))
        {
            var ofBlock = maps.UidSettings.Concat(maps.GidSettings).FirstOrDefault(static setting => setting.Setting.IsOfBlock);
            _blockMoves.Add(maps, move = ofBlock?.Entries[0].HostId is { } start && IdBlocks.SettingOf(maps.Unit) is not null && blocks.Take() is { } number
                ? new HostIdMove(start, blocks.StartOf(number) - start, BlockNumbers.Become(maps.Unit, number), number)
                : null);
        }

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
            if (isMovable(written.Entry) && !written.Setting.IsOfBlock)
            {
                start = Math.Min(start, written.Entry.HostId);
                end = Math.Max(end, written.Entry.HostEnd);
            }
        }

        return _spans[side] = (start, end);
    }
}
