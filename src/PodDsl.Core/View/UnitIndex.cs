using PodDsl.Core.Catalogue;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.Values;

namespace PodDsl.Core.View;

/// <summary>Finds the units of a set by the names that others use. Made once for all rules.</summary>
/// <remarks>Each question is a step of the set.</remarks>
internal sealed class UnitIndex
{
    /// <summary>For each kind the places of its names among the units.</summary>
    private readonly Dictionary<string, int>?[] _byName = new Dictionary<string, int>?[(int)UnitKind.DropIn + 1];
    private readonly List<Unit> _distinct = [];
    private readonly Dictionary<string, Unit> _byService = new(StringComparer.Ordinal);

    private readonly HashSet<string> _unparsable = new(StringComparer.Ordinal);

    private readonly Steps _steps;
    private readonly NamesOfSet _names;

    private UnitIndex(UnitSet set)
    {
        _steps = set.Steps;
        _names = NamesOfSet.Of(set);
        foreach (var unit in _steps.Over(set.Unparsable))
        {
            _unparsable.Add(unit.FileName);
            _unparsable.Add(unit.ServiceName + ".service");
        }

        foreach (var unit in set.Each)
        {
            // Another rule reports two units with one name; the first one stands for both.
            var names = _byName[(int)unit.Kind] ??= new(StringComparer.Ordinal);
            if (!names.ContainsKey(unit.Name))
            {
                names.Add(unit.Name, _distinct.Count);
                _distinct.Add(unit);
            }

            var service = unit.ServiceName + ".service";
            if (!_byService.ContainsKey(service))
            {
                _byService.Add(service, unit);
            }
        }
    }

    /// <summary>Every unit with a new name, in order.</summary>
    public IEnumerable<Unit> Distinct => _steps.Over(_distinct);

    /// <summary>Those that have a setting of one of some names.</summary>
    public IEnumerable<Unit> Having(params string[] keys)
    {
        foreach (var unit in _steps.Over(_names.Having(keys)))
        {
            if (PlaceOf(unit.Kind, unit.Name) is >= 0 and var place && ReferenceEquals(_distinct[place], unit))
            {
                yield return unit;
            }
        }
    }

    /// <summary>True if a service or file belongs to a unit from a file without a valid syntax.</summary>
    public bool IsUnparsable(string name) => _unparsable.Contains(name);

    public static UnitIndex Of(UnitSet set) => set.Keep(static units => new UnitIndex(units));

    /// <summary>The unit of that kind and name, or null if it is not one of these.</summary>
    public Unit? Find(UnitKind kind, string name)
    {
        _steps.Next();
        return PlaceOf(kind, name) is >= 0 and var place ? _distinct[place] : null;
    }

    /// <summary>The units with a new name, in order.</summary>
    public List<Unit> Units => _distinct;

    /// <summary>The place of the unit of that kind and name among these, or -1. It is no step.</summary>
    public int PlaceOf(UnitKind kind, string name) => _byName[(int)kind] is { } names && names.TryGetValue(name, out var place) ? place : -1;

    /// <summary>The unit that makes a service, named with its suffix (<c>backend-network.service</c>), or null.</summary>
    public Unit? FindByService(string serviceUnit)
    {
        _steps.Next();
        return _byService.TryGetValue(serviceUnit, out var unit) ? unit : null;
    }

    /// <summary>The unit that a value names, typed or by its file name, or null if it is not one of these.</summary>
    public Unit? Resolve(SettingValue value)
    {
        if (value.Reference is { } reference)
        {
            return Find(reference.Kind, reference.Name);
        }

        return Resolve(value.ToQuadlet().Literal ?? "");
    }

    /// <summary>The unit with a file of that name, or null if it is not one of these.</summary>
    public Unit? Resolve(string fileName) =>
        UnitName.KindOf(fileName) is { } kind ? Find(kind, fileName.Substring(0, fileName.LastIndexOf('.'))) : null;

    /// <summary>The pod of a container, or null if it is in none of these.</summary>
    public Unit? PodOf(Unit unit) =>
        unit.Kind == UnitKind.Container && unit.Find(Keys.Pod) is { } pod ? Resolve(pod) : null;
}
