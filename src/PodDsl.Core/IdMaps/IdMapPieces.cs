namespace PodDsl.Core.IdMaps;

/// <summary>The pieces of a map while its entries are replayed, of which a later entry can cut what it wants for itself.</summary>
/// <remarks>
/// They stand in blocks that double, each with tables of its ids, which are made when something is cut first. So a cut costs log n for each
/// block and what it cuts, and a piece is put into a table log n times.
/// </remarks>
internal sealed class IdMapPieces
{
    private readonly List<IdMapPiece?> _pieces = [];
    private readonly List<Block> _blocks = [];
    private int _inBlocks;
    private bool _areCut;

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    public void Add(IdMapPiece piece)
    {
        _pieces.Add(piece);
        Count++;
    }

    /// <summary>Takes the ids of a range, in the container and outside, away from all pieces.</summary>
    public void Cut(IdMapRange by)
    {
        Index();
        _areCut = true;
        var cut = _blocks
            .SelectMany(block => block.InContainer.TakeOverlapping(by.ContainerId, by.ContainerEnd).Concat(block.OnHost.TakeOverlapping(by.HostId, by.HostEnd)))
            .Select(range => range.Owner)
            .ToList();
        foreach (var place in cut)
        {
            if (_pieces[place] is not { } piece)
            {
                continue;
            }

            _pieces[place] = null;
            Count--;
            foreach (var rest in IdMap.Cut(piece.Range, by))
            {
                Add(piece with { Range = rest });
            }
        }
    }

    /// <summary>What is left, by entries.</summary>
    public List<IdMapPiece> ToList() => !_areCut
        ? [.. _pieces.OfType<IdMapPiece>()]
        : [.. _pieces.OfType<IdMapPiece>().OrderBy(piece => piece.Entry).ThenBy(piece => piece.Range.ContainerId)];

    /// <summary>Puts the new pieces into a block, with all blocks that are not much larger.</summary>
    private void Index()
    {
        if (_inBlocks == _pieces.Count)
        {
            return;
        }

        var first = _inBlocks;
        while (_blocks.Count > 0 && _blocks[_blocks.Count - 1].Count <= 2 * (_pieces.Count - first))
        {
            first = _blocks[_blocks.Count - 1].First;
            _blocks.RemoveAt(_blocks.Count - 1);
        }

        var places = Enumerable.Range(first, _pieces.Count - first).Where(place => _pieces[place] is not null).ToList();
        _blocks.Add(new Block(first, _pieces.Count - first, IndexOf(places, range => (range.ContainerId, range.ContainerEnd)), IndexOf(places, range => (range.HostId, range.HostEnd))));
        _inBlocks = _pieces.Count;
    }

    private RangeIndex IndexOf(List<int> places, Func<IdMapRange, (long Start, long End)> selector) => new(places.Select(place =>
    {
        var (start, end) = selector(_pieces[place]!.Range);
        return new OwnedRange(start, end, place);
    }));

    private sealed record Block(int First, int Count, RangeIndex InContainer, RangeIndex OnHost);
}
