using System.Runtime.CompilerServices;
using PodDsl.Core.Catalogue;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Primitives;
using PodDsl.Core.Values;
using PodDsl.Core.View;

namespace PodDsl.Core.Rules;

/// <summary>Units that never run at the same time, by a declaration.</summary>
/// <remarks><c>AlternativeTo</c>, or systemd's own <c>Conflicts=</c>, declares it. A declaration of a pod covers its containers.</remarks>
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
    }

    public static Alternatives Of(UnitSet set) => Known.GetValue(set, static units => new Alternatives(units));

    /// <summary>The names that a unit declares to be an alternative to, with the unit if it is one of these.</summary>
    public static IEnumerable<(Setting Setting, Unit? Other)> Declared(Unit unit, UnitIndex units) =>
        unit.FindAll(Section.Intent, Key).Select(setting => (setting, units.Resolve(setting.Value)));

    /// <summary>True if two units never run at the same time. Each question is a step of the set.</summary>
    public bool Are(Unit one, Unit other)
    {
        _steps.Next();
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
