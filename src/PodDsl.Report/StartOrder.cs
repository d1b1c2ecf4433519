using PodDsl.Core.Lint;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;

namespace PodDsl.Report;

/// <summary>
/// The containers, pods and images whose starts depend on each other, in columns: a unit stands right of all after which it starts. Networks
/// and volumes are left out, since they start at once, and nearly each unit has some.
/// </summary>
public sealed class StartOrder
{
    private const int Sweeps = 4;

    private readonly List<Unit> _units;
    private readonly Dictionary<Unit, int> _rows = new(ReferenceComparer<Unit>.Instance);
    private readonly List<int>[] _before;
    private readonly List<int>[] _after;

    private StartOrder(HostOverview overview)
    {
        Links = overview.Links.Where(link => IsShown(link.From) && IsShown(link.To)).ToEquatableArray();
        _units = Links.SelectMany(link => new[] { link.From, link.To }).Distinct(ReferenceComparer<Unit>.Instance).OrderBy(unit => unit.FileName, StringComparer.Ordinal).ToList();
        var places = new Dictionary<Unit, int>(ReferenceComparer<Unit>.Instance);
        foreach (var unit in _units)
        {
            places.Add(unit, places.Count);
        }

        Alone = overview.Units.Where(unit => IsShown(unit) && !places.ContainsKey(unit)).ToEquatableArray();
        _before = [.. _units.Select(_ => new List<int>())];
        _after = [.. _units.Select(_ => new List<int>())];
        foreach (var link in Links)
        {
            // A unit that starts another one without an order has it on its right as well, unless there is one the other way.
            var (from, to) = link.IsOrdered ? (places[link.To], places[link.From]) : (places[link.From], places[link.To]);
            _before[to].Add(from);
            _after[from].Add(to);
        }

        Columns = Place();
    }

    /// <summary>The units, by columns from left to right; each from top to bottom.</summary>
    public IReadOnlyList<IReadOnlyList<Unit>> Columns { get; }

    /// <summary>How they depend on each other.</summary>
    public EquatableArray<OverviewLink> Links { get; }

    /// <summary>The units that depend on no other, and on which none depends.</summary>
    public EquatableArray<Unit> Alone { get; }

    /// <summary>The order in which the units start.</summary>
    public static StartOrder Of(HostOverview overview) => new(overview);

    private static bool IsShown(Unit unit) => unit.Kind is not (UnitKind.Network or UnitKind.Volume);

    /// <summary>The row of a unit; units with a link lie near each other, so a row may be empty.</summary>
    public int RowOf(Unit unit) => _rows[unit];

    private List<IReadOnlyList<Unit>> Place()
    {
        var levels = Levels();
        var columns = Enumerable.Range(0, _units.Count).GroupBy(unit => levels[unit]).OrderBy(column => column.Key).Select(column => column.ToList()).ToList();
        var rows = new double[_units.Count];
        foreach (var column in columns)
        {
            Rows.Assign(column, rows, unit => unit);
        }

        for (var sweep = 0; sweep < Sweeps; sweep++)
        {
            var isForward = sweep % 2 == 0;
            foreach (var column in isForward ? columns : Enumerable.Reverse(columns))
            {
                Rows.Assign(column, rows, unit => Middle(isForward ? _before[unit] : _after[unit], rows) ?? Middle(isForward ? _after[unit] : _before[unit], rows) ?? rows[unit]);
            }
        }

        var first = rows.DefaultIfEmpty().Min();
        for (var unit = 0; unit < _units.Count; unit++)
        {
            _rows[_units[unit]] = (int)Math.Round(rows[unit] - first);
        }

        return [.. columns.Select(column => (IReadOnlyList<Unit>)[.. column.Select(unit => _units[unit])])];
    }

    private static double? Middle(List<int> neighbours, double[] rows) => neighbours.Count == 0 ? null : neighbours.Average(neighbour => rows[neighbour]);

    /// <summary>The columns: a unit that waits for none stands beside the first one that waits for it.</summary>
    private int[] Levels()
    {
        var levels = LongestWays();
        for (var unit = 0; unit < _units.Count; unit++)
        {
            if (_before[unit].Count == 0 && _after[unit].Count > 0)
            {
                levels[unit] = Math.Max(0, _after[unit].Min(later => levels[later]) - 1);
            }
        }

        return levels;
    }

    /// <summary>The longest way from a unit that waits for none. What closes a circle does not count.</summary>
    private int[] LongestWays()
    {
        var waits = new int[_units.Count];
        var levels = new int[_units.Count];
        var isPlaced = new bool[_units.Count];
        for (var unit = 0; unit < _units.Count; unit++)
        {
            waits[unit] = _before[unit].Count;
        }

        var ready = new Queue<int>(Enumerable.Range(0, _units.Count).Where(unit => waits[unit] == 0));
        var next = 0;
        while (true)
        {
            while (ready.Count > 0)
            {
                var unit = ready.Dequeue();
                if (isPlaced[unit])
                {
                    continue;
                }

                isPlaced[unit] = true;
                foreach (var later in _after[unit].Where(later => !isPlaced[later]))
                {
                    levels[later] = Math.Max(levels[later], levels[unit] + 1);
                    if (--waits[later] == 0)
                    {
                        ready.Enqueue(later);
                    }
                }
            }

            while (next < _units.Count && isPlaced[next])
            {
                next++;
            }

            if (next == _units.Count)
            {
                return levels;
            }

            ready.Enqueue(next);
        }
    }
}
