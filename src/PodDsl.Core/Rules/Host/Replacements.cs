using PodDsl.Core.Catalogue;
using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;

namespace PodDsl.Core.Rules.Host;

/// <summary>The services of the host that units replace on purpose: <c>[Replaces("nginx.service")]</c>.</summary>
public static class Replacements
{
    internal const string Key = Keys.Replaces;

    /// <summary>Reports a declaration of a service that is not in the way of the unit.</summary>
    public static readonly UnitRule Rule = new([Declarations.Unneeded], Check) { Needs = [Key], NeedsFacts = true };

    internal static bool Declares(Unit unit, HostListener listener) =>
        NamesOf(unit).Any(name => name == listener.Process || name == listener.Unit);

    internal static bool Declares(Unit unit, string service) => NamesOf(unit).Contains(service);

    /// <summary>The names of what has a port of a unit.</summary>
    private static HashSet<string?> MetBy(Unit unit, IEnumerable<HostListener> listeners, Target target)
    {
        var ports = HostPorts.Of(unit).ToList();
        return new HashSet<string?>(
            listeners.Where(listener => ports.Exists(port => HostPorts.Meets(port, listener, target.Podman))).SelectMany(listener => new[] { listener.Process, listener.Unit }),
            StringComparer.Ordinal);
    }

    private static IEnumerable<string> NamesOf(Unit unit) =>
        unit.FindAll(Section.Intent, Key).Select(setting => setting.Value.ToArgument().Marked);

    private static IEnumerable<Finding> Check(Unit unit, Target target)
    {
        if (target.Facts is not { Listeners: { } listeners } || HostUnits.Of(target) is not { } units)
        {
            yield break;
        }

        HashSet<string?>? met = null;
        foreach (var setting in unit.FindAll(Section.Intent, Key))
        {
            var name = setting.Value.ToArgument().Marked;
            var isVendors = unit.ServiceName + ".service" == name && units.IsVendor(name);
            met ??= MetBy(unit, listeners, target);
            if (!isVendors && !met.Contains(name))
            {
                yield return Declarations.ReportUnneeded(
                    unit, setting, $"nothing of the host that is called '{name}' has its ports or its name");
            }
        }
    }
}
