using System.Runtime.CompilerServices;
using PodDsl.Core.Facts;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.Values;

namespace PodDsl.Core.Rules.Host;

/// <summary>The units that a manager of the host knows, by name.</summary>
internal sealed class HostUnits
{
    private static readonly ConditionalWeakTable<HostFacts, HostUnits> OfSystem = new();
    private static readonly ConditionalWeakTable<HostFacts, HostUnits> OfUser = new();

    private readonly Dictionary<string, bool> _units = new(StringComparer.Ordinal);

    private HostUnits(EquatableArray<HostUnit> units)
    {
        foreach (var unit in units)
        {
            _units.TryGetValue(unit.Name, out var isVendor);
            _units[unit.Name] = isVendor || unit.IsVendor;
        }
    }

    public IEnumerable<string> Names => _units.Keys;

    /// <summary>Those of the units' manager, or null if they are not known.</summary>
    public static HostUnits? Of(Target target) => Of(target.Facts, target.Scope);

    public static HostUnits? Of(HostFacts? facts, UnitScope scope) => scope == UnitScope.System
        ? facts is { SystemUnits: { } ofSystem } ? OfSystem.GetValue(facts, _ => new HostUnits(ofSystem)) : null
        : facts is { UserUnits: { } ofUser } ? OfUser.GetValue(facts, _ => new HostUnits(ofUser)) : null;

    /// <summary>True if there is a unit of that name, or the template of the instance.</summary>
    public bool Contains(string name) =>
        _units.ContainsKey(name) || (UnitName.TemplateOf(name) is { } template && _units.ContainsKey(template));

    public bool IsVendor(string name) => _units.TryGetValue(name, out var isVendor) && isVendor;
}
