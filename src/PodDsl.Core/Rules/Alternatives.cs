using System.Runtime.CompilerServices;
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

    private static readonly ConditionalWeakTable<UnitSet, Alternatives> Known = new();

    private readonly UnitIndex _units;
    private readonly Steps _steps;
    private readonly HashSet<(string, string)> _pairs = [];

    private Alternatives(UnitSet set)
    {
        _units = UnitIndex.Of(set);
        _steps = set.Steps;
        foreach (var unit in set.Each)
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
    }

    /// <summary>The files, where not all of them can be meant for one host.</summary>
    public FileCollection? Collection { get; }

    public static Alternatives Of(UnitSet set) => Known.GetValue(set, static units => new Alternatives(units));

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
            var others = Collection?.OthersIn(group) ?? (_ => group);
            var meeting = _steps.Over(group).Where(unit => others(unit).Any(other => !ReferenceEquals(unit, other) && !Are(unit, other))).ToList();
            if (meeting.Count > 1)
            {
                yield return meeting;
            }
        }
    }

    /// <summary>The first of some units that runs together with one.</summary>
    public Unit FirstWith(Unit unit, IEnumerable<Unit> units) => units.First(other => !ReferenceEquals(unit, other) && !Are(unit, other));

    private bool AreDeclared(Unit one, Unit other)
    {
        if (_pairs.Count == 0)
        {
            return false;
        }

        foreach (var left in Pods.WithPod(one, _units))
        {
            foreach (var right in Pods.WithPod(other, _units))
            {
                if (_pairs.Contains((left.FileName, right.FileName)))
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
            _pairs.Add((unit.FileName, other.FileName));
            _pairs.Add((other.FileName, unit.FileName));
        }
    }
}
