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

/// <summary>POD2021: a unit of a user publishes a port that only root may have by default. POD2023: a port that the host refuses it.</summary>
/// <remarks>Without facts, the kernel's default border counts, which who runs a proxy as a user has lowered.</remarks>
public static class PrivilegedPortRule
{
    private const string Key = Keys.UnprivilegedPortStart;

    /// <summary>The kernel's default border.</summary>
    private const long DefaultFirst = 1024;

    /// <summary>The distance by which the fix moves a low port: 80 to 8080, 443 to 8443.</summary>
    internal const long Distance = 8000;

    public static readonly RuleDescriptor Descriptor = new(
        "POD2021",
        "A user publishes a port that only root may have by default",
        RuleCategory.Network,
        Severity.Suggestion,
        "Host {0} of '{1}' {2} below {3}, where only root may listen unless the host allows it, so it does not start on a host as it comes. {4} or have the host allow it: sysctl net.ipv4.ip_unprivileged_port_start={5}.");

    public static readonly RuleDescriptor Refused = new(
        "POD2023",
        "A user publishes a port that the host leaves to root",
        RuleCategory.Network,
        Severity.Warning,
        "Host {0} of '{1}' {2} below {3}, where only root may listen on this host, so it does not start. {4} or have the host allow it: sysctl net.ipv4.ip_unprivileged_port_start={5}.");

    public static readonly SetRule Rule = new([Descriptor, Refused, Declarations.Unneeded], Check) { Needs = [Keys.PublishPort, Key], Reads = Aspects.Ports };

    /// <summary>The first port that a user may have.</summary>
    internal static long FirstOfUsers(Target target) => target.Facts?.UnprivilegedPortStart ?? DefaultFirst;

    private static IEnumerable<Finding> Check(UnitSet set, Target target)
    {
        var free = new Lazy<FreePorts>(() => HostPorts.Free(set, target.Facts));
        foreach (var unit in UnitIndex.Of(set).Having(Keys.PublishPort, Key))
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
            var low = ports.Where(port => port.HostStart < first).ToList();
            if (low.Count > 0)
            {
                yield return Report(low, first, declaration is null, free.Value, target);
            }
        }
    }

    private static Finding Report(List<PublishedPort> ports, long first, bool canDeclare, FreePorts unused, Target target)
    {
        var unit = ports[0].Unit;
        var lowest = ports.Min(port => port.HostStart);
        var fixes = new List<Fix>();
        Shown remedy = ports.Count == 1 ? "Take a higher port" : "Take higher ports";
        if (MoveAll(ports, first, unused) is var (free, move))
        {
            remedy = $"{remedy}, for example {Listed.All([.. free.Select(port => (Shown)FormattableString.Invariant($"{port}"))])},";
            fixes.Add(move);
        }

        if (canDeclare && target.Facts?.UnprivilegedPortStart is null)
        {
            fixes.Add(Declarations.Declare(
                unit,
                Key,
                new IntegerValue(lowest),
                FormattableString.Invariant($"Declare that the host lets users have ports from {lowest} on")));
        }

        return new Finding(
            target.Facts?.UnprivilegedPortStart is null ? Descriptor : Refused,
            unit,
            ports[0].Setting.Source,
            [
                Listed.All([.. ports.Select(port => (Shown)port.Name)]),
                unit.Name,
                ports.Count == 1 ? "is" : "are",
                FormattableString.Invariant($"{first}"),
                remedy,
                FormattableString.Invariant($"{lowest}"),
            ])
        {
            Parameter = "HostPort",
            AdditionalSources = ports.Skip(1).Select(port => port.Setting.Source).ToEquatableArray(),
            Fixes = fixes.ToEquatableArray(),
        };
    }

    /// <summary>Free ports for all of them, and the fix that takes these; null if there are not enough.</summary>
    private static (List<long> Free, Fix Move)? MoveAll(List<PublishedPort> ports, long first, FreePorts unused)
    {
        var free = new List<long>();
        var moves = new List<Fix>();
        foreach (var port in ports)
        {
            // A port moves together with that of its other protocol.
            if (moves.Exists(move => move.Edits.Any(edit => edit.Old == port.Setting)))
            {
                continue;
            }

            if (unused.Next(port, Math.Max(first, port.HostStart + Distance)) is not { } found || free.Contains(found))
            {
                return null;
            }

            free.Add(found);
            moves.Add(port.MoveTo(found));
        }

        return (free, moves[0] with { Edits = moves.SelectMany(move => move.Edits).ToEquatableArray() });
    }
}
