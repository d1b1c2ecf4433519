using PodDsl.Core.Catalogue;
using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.Rules.Network;
using PodDsl.Core.Values;
using PodDsl.Core.View;

namespace PodDsl.Core.Rules.Host;

/// <summary>POD2021: a unit of a user publishes a port that only root may have.</summary>
/// <remarks>Without facts, the kernel's default border counts.</remarks>
public static class PrivilegedPortRule
{
    private const string Key = Keys.UnprivilegedPortStart;

    /// <summary>The kernel's default border.</summary>
    private const long DefaultFirst = 1024;

    /// <summary>The distance by which the fix moves a low port: 80 to 8080, 443 to 8443.</summary>
    internal const long Distance = 8000;

    public static RuleDescriptor Descriptor { get; } = new(
        "POD2021",
        "A user publishes a port that only root may have",
        RuleCategory.Network,
        Severity.Warning,
        "Host {0} of '{1}' is below {2}, where only root may listen, so it does not start. {3} or have the host allow it: sysctl net.ipv4.ip_unprivileged_port_start={4}.");

    public static SetRule Rule { get; } = new([Descriptor, Declarations.Unneeded], Check);

    /// <summary>The first port that a user may have.</summary>
    internal static long FirstOfUsers(Target target) => target.Facts?.UnprivilegedPortStart ?? DefaultFirst;

    private static IEnumerable<Finding> Check(UnitSet set, Target target)
    {
        var free = new Lazy<FreePorts>(() => HostPorts.Free(set, target.Facts));
        foreach (var unit in UnitIndex.Of(set).Distinct)
        {
            var declaration = Declarations.Find(unit, Key);
            var ports = HostPorts.Of(unit).ToList();
            if (declaration is not null && (target.Scope == UnitScope.System || !ports.Exists(port => port.HostStart < DefaultFirst)))
            {
                yield return Declarations.ReportUnneeded(
                    unit, declaration, target.Scope == UnitScope.System ? "as a unit of root it may have any port" : "it publishes no port below 1024");
            }

            if (target.Scope == UnitScope.System)
            {
                continue;
            }

            // The facts win over somebody's memory of the host.
            var first = target.Facts?.UnprivilegedPortStart
                ?? (declaration?.Value is { } value && long.TryParse(value.ToArgument().Marked, out var declared) ? declared : DefaultFirst);
            foreach (var port in ports.Where(port => port.HostStart < first))
            {
                yield return Report(port, first, declaration is null, free.Value, target);
            }
        }
    }

    private static Finding Report(PublishedPort port, long first, bool canDeclare, FreePorts ports, Target target)
    {
        var unit = port.Unit;
        var fixes = new List<Fix>();
        var remedy = "Take a higher port";
        if (ports.Next(port, Math.Max(first, port.HostStart + Distance)) is { } free)
        {
            remedy = FormattableString.Invariant($"Take a higher port, for example {free},");
            fixes.Add(port.MoveTo(free));
        }

        if (canDeclare && target.Facts?.UnprivilegedPortStart is null)
        {
            fixes.Add(Declarations.Declare(
                unit,
                Key,
                new IntegerValue(port.HostStart),
                FormattableString.Invariant($"Declare that the host lets users have ports from {port.HostStart} on")));
        }

        return new Finding(
            Descriptor,
            unit,
            port.Setting.Source,
            [
                port.Name,
                unit.Name,
                FormattableString.Invariant($"{first}"),
                remedy,
                FormattableString.Invariant($"{port.HostStart}"),
            ])
        {
            Parameter = "HostPort",
            Fixes = fixes.ToEquatableArray(),
        };
    }
}
