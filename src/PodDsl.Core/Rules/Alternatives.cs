using PodDsl.Core.Catalogue;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Primitives;
using PodDsl.Core.Values;
using PodDsl.Core.View;

namespace PodDsl.Core.Rules;

/// <summary>Which units never run at the same time, because somebody says so, or because their files are a collection.</summary>
/// <remarks>Said by <c>AlternativeTo</c>, or by systemd's own <c>Conflicts=</c>. What a pod says holds for its containers.</remarks>
internal sealed class Alternatives
{
    public const string Key = Keys.AlternativeTo;

    private readonly UnitIndex _units;
    private readonly Steps _steps;
    private readonly Dictionary<string, HashSet<string>> _others = new(StringComparer.Ordinal);

    /// <summary>For each unit what it and its alternatives are called together: those of one name are alternatives to each other.</summary>
    private readonly Dictionary<string, string> _classes;

    private Alternatives(UnitSet set)
    {
        _units = UnitIndex.Of(set);
        _steps = set.Steps;
        foreach (var unit in set.Having(Key, Keys.Conflicts))
        {
            foreach (var (_, other) in Declared(unit, _units))
            {
                Add(unit, other);
            }

            foreach (var setting in unit.FindAll(Section.Unit, Keys.Conflicts))
            {
                Add(unit, _units.FindByService(setting.Value.ToArgument().Marked) ?? _units.Resolve(setting.Value));
            }
        }

        Collection = FileCollection.Find(set, AreDeclared);
        _classes = Classes();
    }

    /// <summary>The files, where not all of them can be meant for one host.</summary>
    public FileCollection? Collection { get; }

    public static Alternatives Of(UnitSet set) => set.Keep(static units => new Alternatives(units));

    /// <summary>The names that a unit declares to be an alternative to, with the unit if it is one of these.</summary>
    public static IEnumerable<(Setting Setting, Unit? Other)> Declared(Unit unit, UnitIndex units) =>
        unit.FindAll(Section.Intent, Key).Select(setting => (setting, units.Resolve(setting.Value)));

    /// <summary>True if two units never run at the same time. Each question is a step of the set.</summary>
    public bool Are(Unit one, Unit other)
    {
        _steps.Next();
        return AreDeclared(one, other) || Collection?.Separates(one, other) == true;
    }

    /// <summary>Those of some units that run together with another one of them, by folders where these are of several hosts.</summary>
    public IEnumerable<List<Unit>> Meeting(IReadOnlyList<Unit> units)
    {
        foreach (var group in Collection?.ByHost(units, static unit => unit) ?? [units])
        {
            var meets = MeetsOneOf(group, static _ => null);
            var meeting = _steps.Over(group).Where(meets).ToList();
            if (meeting.Count > 1)
            {
                yield return meeting;
            }
        }
    }

    /// <summary>Tells of a unit whether it runs together with one of some units.</summary>
    /// <remarks>Units of one class never meet, so all of that class are passed over without a question.</remarks>
    /// <param name="units">The units.</param>
    /// <param name="partyOf">To what a unit belongs whose parts do not count as others, or null.</param>
    public Func<Unit, bool> MeetsOneOf(IReadOnlyList<Unit> units, Func<Unit, string?> partyOf)
    {
        var byClass = units.SelectMany(ClassesOf, static (unit, name) => (unit, name))
            .GroupBy(one => one.name, one => one.unit, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => new HashSet<Unit>(group, ReferenceComparer<Unit>.Instance), StringComparer.Ordinal);
        var without = new Dictionary<string, OthersOfClass>(StringComparer.Ordinal);
        return unit =>
        {
            IEnumerable<Unit> others = units;
            if (ClassesOf(unit).Where(byClass.ContainsKey).OrderByDescending(name => byClass[name].Count).FirstOrDefault() is { } most)
            {
                if (!without.TryGetValue(most, out var known))
                {
                    without.Add(most, known = new OthersOfClass(units, byClass[most]));
                }

                others = known.Each;
            }

            return others.Any(other => !ReferenceEquals(unit, other) && (partyOf(unit) is not { } party || party != partyOf(other)) && !Are(unit, other));
        };

        IEnumerable<string> ClassesOf(Unit unit)
        {
            var names = Collection?.WantsOf(unit) ?? [];
            names = partyOf(unit) is { } party ? names.Append("party " + party) : names;
            return _classes.TryGetValue(unit.FileName, out var declared) ? names.Append(declared) : names;
        }
    }

    /// <summary>The first of some units that runs together with one.</summary>
    public Unit FirstWith(Unit unit, IEnumerable<Unit> units) => units.First(other => !ReferenceEquals(unit, other) && !Are(unit, other));

    private Dictionary<string, string> Classes()
    {
        var classes = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var others in _others)
        {
            var names = _steps.Over(others.Value).Append(others.Key).Distinct(StringComparer.Ordinal).OrderBy(static name => name, StringComparer.Ordinal);
            classes.Add(others.Key, string.Join("\n", names));
        }

        return classes;
    }

    private bool AreDeclared(Unit one, Unit other)
    {
        if (_others.Count == 0)
        {
            return false;
        }

        foreach (var left in Pods.WithPod(one, _units))
        {
            if (!_others.TryGetValue(left.FileName, out var others))
            {
                continue;
            }

            foreach (var right in Pods.WithPod(other, _units))
            {
                if (others.Contains(right.FileName))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>The way out that declares it.</summary>
    public static Fix Declare(Unit unit, Unit other) => Declarations.Declare(
        unit,
        Key,
        new ReferenceValue(other.ToReference()),
        $"Declare that '{unit.Name}' never runs together with '{other.Name}'");

    private void Add(Unit unit, Unit? other)
    {
        if (other is not null)
        {
            Add(unit.FileName, other.FileName);
            Add(other.FileName, unit.FileName);
        }
    }

    private void Add(string name, string other)
    {
        if (!_others.TryGetValue(name, out var others))
        {
            _others.Add(name, others = new(StringComparer.Ordinal));
        }

        others.Add(other);
    }

    /// <summary>The units that are not of a class, found as far as somebody asks.</summary>
    private sealed class OthersOfClass(IReadOnlyList<Unit> units, HashSet<Unit> ofClass)
    {
        private readonly List<Unit> _found = [];
        private int _next;

        public IEnumerable<Unit> Each
        {
            get
            {
                for (var index = 0; index < _found.Count || Find(); index++)
                {
                    yield return _found[index];
                }
            }
        }

        private bool Find()
        {
            while (_next < units.Count)
            {
                var unit = units[_next++];
                if (!ofClass.Contains(unit))
                {
                    _found.Add(unit);
                    return true;
                }
            }

            return false;
        }
    }
}
