using PodDsl.Core.IdMaps;
using PodDsl.Core.Primitives;

namespace PodDsl.Core.Rules;

/// <summary>Puts things that want the same numbers into groups: all that clash, directly or by way of others.</summary>
/// <remarks>
/// What overlaps at one number is one group after the first look, so each thing looks at groups and not at things: n log n steps, however
/// many pairs there are. Only groups of which all are alternatives stay apart, and are looked at again.
/// </remarks>
/// <param name="count">How many things there are.</param>
/// <param name="areOne">True for two things of one party, which belong together and do not clash.</param>
/// <param name="areApart">True for two things that never meet.</param>
/// <param name="steps">Each thing is a step, and each group that it looks at.</param>
public sealed class ClashSweep(int count, Func<int, int, bool> areOne, Func<int, int, bool> areApart, Steps steps)
{
    private readonly int[] _parents = [.. Enumerable.Range(0, count)];
    private readonly bool[] _clashes = new bool[count];

    /// <summary>The things that clash, by groups; each group in the order of its things.</summary>
    public IEnumerable<IReadOnlyList<int>> Groups => steps.Over(Enumerable.Range(0, count))
        .Where(thing => _clashes[thing])
        .GroupBy(Root)
        .Select(group => group.ToList());

    /// <summary>Looks for clashes among things that want ranges of numbers.</summary>
    /// <param name="ranges">What each thing wants.</param>
    /// <param name="placeOf">Where a thing wants it; null for everywhere. Things of two places do not clash.</param>
    public void Look(IEnumerable<OwnedRange> ranges, Func<int, object?> placeOf)
    {
        OwnedRange[] starts = [.. ranges.Where(range => range.End > range.Start).OrderBy(range => range.Start).ThenBy(range => range.Owner)];
        OwnedRange[] ends = [.. starts.OrderBy(range => range.End)];
        var open = new OpenGroups();
        var ended = 0;
        foreach (var range in starts)
        {
            for (; ended < ends.Length && ends[ended].End <= range.Start; ended++)
            {
                open.Remove(Root(ends[ended].Owner), ends[ended].Owner, placeOf(ends[ended].Owner));
            }

            steps.Next();
            Look(range.Owner, placeOf(range.Owner), open);
        }
    }

    private void Look(int thing, object? place, OpenGroups open)
    {
        foreach (var group in open.At(place))
        {
            steps.Next();
            var own = Root(thing);
            if (group != own && open.Find(group, place, other => areOne(thing, other) || !areApart(thing, other)) is { } met)
            {
                var isClash = !areOne(thing, met);
                _clashes[thing] |= isClash;
                _clashes[met] |= isClash;
                var joined = open.Join(own, group);
                _parents[joined == own ? group : own] = joined;
            }
        }

        open.Add(Root(thing), thing, place);
    }

    private int Root(int thing)
    {
        while (_parents[thing] != thing)
        {
            thing = _parents[thing] = _parents[_parents[thing]];
        }

        return thing;
    }

    /// <summary>The things whose ranges are open at a number, by place and group.</summary>
    private sealed class OpenGroups
    {
        private static readonly object Everywhere = new();

        private readonly Dictionary<object, Dictionary<int, Members>> _byPlace = [];
        private readonly Dictionary<int, HashSet<object>> _places = [];

        /// <summary>The groups that have things at a place or everywhere; for everywhere all.</summary>
        public List<int> At(object? place) => place is null ? [.. _places.Keys] : [.. Groups(place).Keys.Union(Groups(Everywhere).Keys)];

        /// <summary>A thing of a group at a place that is looked for, or null.</summary>
        public int? Find(int group, object? place, Func<int, bool> isWanted) => place is null
            ? _places[group].Select(other => FindAt(group, other, isWanted)).FirstOrDefault(found => found is not null)
            : FindAt(group, place, isWanted) ?? FindAt(group, Everywhere, isWanted);

        public void Add(int group, int thing, object? place) => MembersOf(place ?? Everywhere, group).Add(thing);

        public void Remove(int group, int thing, object? place)
        {
            var members = MembersOf(place ?? Everywhere, group);
            members.End(thing);
            if (members.AreEnded)
            {
                _byPlace[place ?? Everywhere].Remove(group);
                _places[group].Remove(place ?? Everywhere);
                if (_places[group].Count == 0)
                {
                    _places.Remove(group);
                }
            }
        }

        /// <summary>Makes two groups one, that of the fewer places a part of the other. Returns whose name it has then.</summary>
        public int Join(int one, int other)
        {
            if (!_places.TryGetValue(one, out var places))
            {
                return other;
            }

            if (places.Count > _places[other].Count)
            {
                (one, other, places) = (other, one, _places[other]);
            }

            _places.Remove(one);
            foreach (var place in places)
            {
                var moved = _byPlace[place][one];
                _byPlace[place].Remove(one);
                MembersOf(place, other).Take(moved);
            }

            return other;
        }

        private int? FindAt(int group, object place, Func<int, bool> isWanted) =>
            _byPlace.TryGetValue(place, out var groups) && groups.TryGetValue(group, out var members) ? members.Find(isWanted) : null;

        private Dictionary<int, Members> Groups(object place) => _byPlace.TryGetValue(place, out var groups) ? groups : [];

        private Members MembersOf(object place, int group)
        {
            if (!_byPlace.TryGetValue(place, out var groups))
            {
                _byPlace.Add(place, groups = []);
            }

            if (!groups.TryGetValue(group, out var members))
            {
                groups.Add(group, members = new Members());
                if (!_places.TryGetValue(group, out var places))
                {
                    _places.Add(group, places = []);
                }

                places.Add(place);
            }

            return members;
        }
    }

    /// <summary>The things of a group at a place. What has ended is taken out when somebody comes by.</summary>
    private sealed class Members
    {
        private List<int> _things = [];
        private HashSet<int> _ended = [];

        public bool AreEnded => _things.Count == _ended.Count;

        public void Add(int thing) => _things.Add(thing);

        public void End(int thing) => _ended.Add(thing);

        public int? Find(Func<int, bool> isWanted)
        {
            for (var index = 0; index < _things.Count; index++)
            {
                while (index < _things.Count && _ended.Remove(_things[index]))
                {
                    _things[index] = _things[_things.Count - 1];
                    _things.RemoveAt(_things.Count - 1);
                }

                if (index < _things.Count && isWanted(_things[index]))
                {
                    return _things[index];
                }
            }

            return null;
        }

        /// <summary>Takes the things of others, the fewer to the more.</summary>
        public void Take(Members others)
        {
            if (others._things.Count > _things.Count)
            {
                (_things, others._things) = (others._things, _things);
            }

            if (others._ended.Count > _ended.Count)
            {
                (_ended, others._ended) = (others._ended, _ended);
            }

            _things.AddRange(others._things);
            _ended.UnionWith(others._ended);
        }
    }
}
