using PodDsl.Core.IdMaps;

namespace PodDsl.Report;

/// <summary>
/// Places ids on a line. A block of 65,536 ids and a single one must both be seen, and blocks lie far apart: so each stretch between two
/// borders is as long as the logarithm of its ids, and each gap short.
/// </summary>
internal sealed class IdScale
{
    private const double Gap = 0.8;

    private readonly List<(long Id, double Place)> _places = [];

    public IdScale(IReadOnlyCollection<IdMapRange> ranges, double width)
    {
        var borders = ranges.SelectMany(range => new[] { range.HostId, range.HostEnd }).Distinct().OrderBy(id => id).ToList();
        var ends = new SortedDictionary<long, int>();
        foreach (var range in ranges)
        {
            Add(ends, range.HostId, 1);
            Add(ends, range.HostEnd, -1);
        }

        var (place, covering) = (0.0, 0);
        for (var index = 0; index < borders.Count; index++)
        {
            _places.Add((borders[index], place));
            covering += ends[borders[index]];
            if (index + 1 < borders.Count)
            {
                place += covering > 0 ? 1 + Math.Log10(borders[index + 1] - borders[index]) : Gap;
            }
        }

        var scale = place > 0 ? width / place : 1;
        for (var index = 0; index < _places.Count; index++)
        {
            _places[index] = (_places[index].Id, _places[index].Place * scale);
        }
    }

    /// <summary>The place of a border.</summary>
    public double Of(long border) => _places[_places.BinarySearch((border, 0), ByIdOnly.Instance)].Place;

    private static void Add(SortedDictionary<long, int> ends, long id, int change) => ends[id] = (ends.TryGetValue(id, out var old) ? old : 0) + change;

    private sealed class ByIdOnly : IComparer<(long Id, double Place)>
    {
        public static ByIdOnly Instance { get; } = new();

        public int Compare((long Id, double Place) left, (long Id, double Place) right) => left.Id.CompareTo(right.Id);
    }
}
