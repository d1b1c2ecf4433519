using PodDsl.Core.IdMaps;
using PodDsl.Core.Primitives;

namespace PodDsl.Core.Rules;

/// <summary>Puts things that want the same numbers into groups: all that clash, directly or by way of others.</summary>
/// <remarks>
/// What overlaps at one number is one group after the first look, so each thing looks at groups and not at things: n log n steps, however
/// many pairs there are. Only groups of which all are alternatives stay apart, and are looked at again, unless they are of one class.
/// </remarks>
/// <param name="count">How many things there are.</param>
/// <param name="areOne">True for two things of one party, which belong together and do not clash.</param>
/// <param name="areApart">True for two things that never meet.</param>
/// <param name="steps">Each thing is a step, and each group that it looks at.</param>
/// <param name="classOf">The class of a thing, or null. All of one class never meet, and need not be asked.</param>
public sealed class ClashSweep(int count, Func<int, int, bool> areOne, Func<int, int, bool> areApart, Steps steps, Func<int, object?>? classOf = null)
{
    /// <summary>For each thing another one of its group, or itself.</summary>
    private readonly int[] _parents = Alone(count);
    private readonly bool[] _clashes = new bool[count];
    private bool _isClean = true;

    /// <summary>The things that clash, by groups; each group in the order of its things.</summary>
    public IEnumerable<IReadOnlyList<int>> Groups => _isClean ? [] : steps.Over(Enumerable.Range(0, count))
        .Where(thing => _clashes[thing])
        .GroupBy(Root)
        .Select(group => group.ToList());

    /// <summary>Looks for clashes among things that want ranges of numbers.</summary>
    /// <param name="ranges">What each thing wants.</param>
    /// <param name="placeOf">Where a thing wants it; null for everywhere. Things of two places do not clash.</param>
    public void Look(IEnumerable<OwnedRange> ranges, Func<int, object?> placeOf)
    {
        OwnedRange[] starts = [.. ranges.Where(static range => range.End > range.Start)];
        Array.Sort(starts, static (one, other) => one.Start.CompareTo(other.Start) is not 0 and var order ? order : one.Owner.CompareTo(other.Owner));
        for (int first = 0, next; first < starts.Length; first = next)
        {
            // Most things are alone with their numbers.
            var end = starts[first].End;
            for (next = first + 1; next < starts.Length && starts[next].Start < end; next++)
            {
                end = Math.Max(end, starts[next].End);
            }

            if (next - first > 1)
            {
                LookAtOverlapping(starts.AsSpan(first, next - first), placeOf);
            }
            else
            {
                steps.Next();
            }
        }
    }

    private void LookAtOverlapping(ReadOnlySpan<OwnedRange> starts, Func<int, object?> placeOf)
    {
        var ends = starts.ToArray();
        Array.Sort(ends, static (one, other) => one.End.CompareTo(other.End));
        var open = new OpenGroups();
        var ended = 0;
        foreach (var range in starts)
        {
            for (; ended < ends.Length && ends[ended].End <= range.Start; ended++)
            {
                open.Remove(Root(ends[ended].Owner), ends[ended].Owner, placeOf(ends[ended].Owner));
            }

            steps.Next();
            Look(range.Owner, placeOf(range.Owner), classOf?.Invoke(range.Owner), open);
        }
    }

    private void Look(int thing, object? place, object? kind, OpenGroups open)
    {
        foreach (var group in open.At(place, kind))
        {
            steps.Next();
            var own = Root(thing);
            if (group != own && open.Find(group, place, kind, other => areOne(thing, other) || !areApart(thing, other)) is { } met)
            {
                var isClash = !areOne(thing, met);
                _clashes[thing] |= isClash;
                _clashes[met] |= isClash;
                _isClean &= !isClash;
                var joined = open.Join(own, group);
                _parents[joined == own ? group : own] = joined;
            }
        }

        open.Add(Root(thing), thing, place, kind);
    }

    private static int[] Alone(int count)
    {
        var things = new int[count];
        for (var thing = 0; thing < count; thing++)
        {
            things[thing] = thing;
        }

        return things;
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

        private readonly Dictionary<object, GroupsByClass> _byPlace = [];
        private readonly GroupsByClass _all = new();
        private readonly Dictionary<int, HashSet<object>> _places = [];

        /// <summary>The groups that have things at a place or everywhere, for everywhere all; not those that are of one class alone.</summary>
        public List<int> At(object? place, object? kind) => place is null
            ? [.. _all.Without(kind)]
            : [.. Groups(place).Without(kind).Union(Groups(Everywhere).Without(kind))];

        /// <summary>A thing of a group at a place that is looked for, or null.</summary>
        public int? Find(int group, object? place, object? kind, Func<int, bool> isWanted) => place is null
            ? _places[group].Select(other => FindAt(group, other, kind, isWanted)).FirstOrDefault(found => found is not null)
            : FindAt(group, place, kind, isWanted) ?? FindAt(group, Everywhere, kind, isWanted);

        public void Add(int group, int thing, object? place, object? kind)
        {
            MembersOf(place ?? Everywhere, group, kind).Add(thing);
            _all.Add(group, kind);
        }

        public void Remove(int group, int thing, object? place)
        {
            var groups = _byPlace[place ?? Everywhere];
            var members = groups.Find(group)!;
            members.End(thing);
            if (members.AreEnded)
            {
                groups.Remove(group);
                _places[group].Remove(place ?? Everywhere);
                if (_places[group].Count == 0)
                {
                    _places.Remove(group);
                    _all.Remove(group);
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
                var moved = _byPlace[place].Remove(one);
                MembersOf(place, other, moved.Kind).Take(moved);
            }

            _all.Add(other, _all.Remove(one).Kind);
            return other;
        }

        private int? FindAt(int group, object place, object? kind, Func<int, bool> isWanted) =>
            Groups(place).Find(group) is { } members && !members.IsOf(kind) ? members.Find(isWanted) : null;

        private GroupsByClass Groups(object place) => _byPlace.TryGetValue(place, out var groups) ? groups : GroupsByClass.None;

        private Members MembersOf(object place, int group, object? kind)
        {
            if (!_byPlace.TryGetValue(place, out var groups))
            {
                _byPlace.Add(place, groups = new GroupsByClass());
            }

            if (!_places.TryGetValue(group, out var places))
            {
                _places.Add(group, places = []);
            }

            places.Add(place);
            return groups.Add(group, kind);
        }
    }

    /// <summary>Groups, apart by the class that all of their things have, if they have one.</summary>
    private sealed class GroupsByClass
    {
        private static readonly object Mixed = new();

        private readonly Dictionary<int, Members> _members = [];
        private readonly Dictionary<object, HashSet<int>> _byKind = [];

        public static GroupsByClass None { get; } = new();

        /// <summary>All groups but those that are of a class alone.</summary>
        public IEnumerable<int> Without(object? kind) => kind is null || !_byKind.ContainsKey(kind)
            ? _members.Keys
            : _byKind.Where(groups => !groups.Key.Equals(kind)).SelectMany(groups => groups.Value);

        public Members? Find(int group) => _members.TryGetValue(group, out var members) ? members : null;

        /// <summary>The things of a group, of which there is one more of that class.</summary>
        public Members Add(int group, object? kind)
        {
            if (!_members.TryGetValue(group, out var members))
            {
                _members.Add(group, members = new Members { Kind = kind ?? Mixed });
                Of(members.Kind).Add(group);
            }
            else if (!members.IsOf(kind) && members.Kind != Mixed)
            {
                Leave(group, members);
                members.Kind = Mixed;
                Of(Mixed).Add(group);
            }

            return members;
        }

        public Members Remove(int group)
        {
            var members = _members[group];
            _members.Remove(group);
            Leave(group, members);
            return members;
        }

        private void Leave(int group, Members members)
        {
            var groups = _byKind[members.Kind];
            groups.Remove(group);
            if (groups.Count == 0)
            {
                _byKind.Remove(members.Kind);
            }
        }

        private HashSet<int> Of(object kind)
        {
            if (!_byKind.TryGetValue(kind, out var groups))
            {
                _byKind.Add(kind, groups = []);
            }

            return groups;
        }
    }

    /// <summary>The things of a group at a place. What has ended is taken out when somebody comes by.</summary>
    private sealed class Members
    {
        private List<int> _things = [];
        private HashSet<int> _ended = [];

        /// <summary>The class of all of them, or what stands for several.</summary>
        public object Kind { get; set; } = "";

        public bool AreEnded => _things.Count == _ended.Count;

        public bool IsOf(object? kind) => Kind.Equals(kind);

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
