using PodDsl.Core.Catalogue;
using PodDsl.Core.Facts;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.Rules.Network;
using PodDsl.Core.Values;
using PodDsl.Core.View;

namespace PodDsl.Core.Lint;

/// <summary>A port, or range of ports, of the host that leads to a container.</summary>
/// <param name="Unit">The container, the pod or the kube unit.</param>
/// <param name="Address">The address of the host as written; null for all.</param>
/// <param name="Protocol"><c>tcp</c>, <c>udp</c> or <c>sctp</c>.</param>
/// <param name="HostPort">The first port of the host; null if podman chooses one.</param>
/// <param name="ContainerPort">The first port in the container.</param>
/// <param name="Count">The number of ports.</param>
public sealed record OverviewPort(Unit Unit, string? Address, string Protocol, long? HostPort, long ContainerPort, long Count);

/// <summary>A container or pod in a network.</summary>
/// <param name="Unit">The container or the pod.</param>
/// <param name="Addresses">Its fixed addresses there.</param>
/// <param name="Aliases">Its further names there.</param>
public sealed record OverviewMember(Unit Unit, EquatableArray<string> Addresses, EquatableArray<string> Aliases);

/// <summary>A network that the units make or join.</summary>
/// <param name="Name">The name of podman, or the mode, such as <c>host</c>.</param>
/// <param name="Mode">Its kind.</param>
/// <param name="Unit">The unit that makes it; null if it must be there.</param>
/// <param name="Subnets">Its fixed subnets.</param>
/// <param name="Members">Who joins it.</param>
public sealed record OverviewNetwork(string Name, NetworkMode Mode, Unit? Unit, EquatableArray<string> Subnets, EquatableArray<OverviewMember> Members);

/// <summary>How the start of a unit depends on another one.</summary>
/// <param name="From">The unit that needs the other one, or starts after it.</param>
/// <param name="To">The other unit.</param>
/// <param name="IsOrdered">True if it starts after the other one.</param>
/// <param name="Starts">True if it starts the other one.</param>
/// <param name="IsRequired">True if its start fails without the other one.</param>
/// <param name="WaitsForHealth">True if the other one counts as started only when its health check passes.</param>
public sealed record OverviewLink(Unit From, Unit To, bool IsOrdered, bool Starts, bool IsRequired, bool WaitsForHealth);

/// <summary>What the units of one systemd have and do on their host: ids, ports, networks, the order of their starts.</summary>
public sealed class HostOverview
{
    private readonly Dictionary<Unit, string> _enabledBy = new(ReferenceComparer<Unit>.Instance);

    private HostOverview(UnitSet set, Target target)
    {
        var units = UnitIndex.Of(set).Distinct.Where(unit => unit.DropInFor is null).OrderBy(unit => unit.FileName, StringComparer.Ordinal).ToList();
        Units = units.ToEquatableArray();
        Ids = HostIdOwners.Of(set, target);
        Ports = units.SelectMany(PortsOf)
            .OrderBy(port => port.HostPort ?? long.MaxValue)
            .ThenBy(port => port.Protocol, StringComparer.Ordinal)
            .ThenBy(port => port.Unit.FileName, StringComparer.Ordinal)
            .ToEquatableArray();
        Networks = NetworksOf(set, units).ToEquatableArray();
        Links = LinksOf(set, units, target).ToEquatableArray();
    }

    /// <summary>The units, by the names of their files.</summary>
    public EquatableArray<Unit> Units { get; }

    /// <summary>Which unit has which ids of the host.</summary>
    public HostIdOwners Ids { get; }

    /// <summary>The published ports, by number.</summary>
    public EquatableArray<OverviewPort> Ports { get; }

    /// <summary>The networks, by name.</summary>
    public EquatableArray<OverviewNetwork> Networks { get; }

    /// <summary>Which unit starts which, and after which.</summary>
    public EquatableArray<OverviewLink> Links { get; }

    /// <summary>The overview of the units of a set.</summary>
    public static HostOverview Of(UnitSet set, Target target) => new(set, target);

    /// <summary>What starts a unit from outside: a target, a timer, a socket; null if nothing does.</summary>
    public string? EnabledBy(Unit unit) => _enabledBy.TryGetValue(unit, out var starter) ? starter : null;

    private static IEnumerable<OverviewPort> PortsOf(Unit unit)
    {
        if (unit.Kind is not (UnitKind.Container or UnitKind.Pod or UnitKind.Kube))
        {
            yield break;
        }

        foreach (var setting in UnitView.Of(unit).Unit.FindAll(Section.Kind, Keys.PublishPort))
        {
            if (PublishedPort.MappingOf(setting) is { } port)
            {
                var address = port.HostAddress is { Length: > 0 } written ? written : null;
                yield return new OverviewPort(unit, address, port.Protocol?.ToLowerInvariant() ?? "tcp", port.HostPort is > 0 ? port.HostPort : null, port.ContainerPort, port.Count);
            }
        }
    }

    private static IEnumerable<OverviewNetwork> NetworksOf(UnitSet set, List<Unit> units)
    {
        var index = UnitIndex.Of(set);
        var fixedAddresses = StaticAddress.OfAll(set).ToLookup(address => (address.Unit.FileName, address.NetworkName), address => address.Text);
        var joined = new Dictionary<string, List<(NetworkMode Mode, OverviewMember Member)>>(StringComparer.Ordinal);
        var made = units.Where(unit => unit.Kind == UnitKind.Network).ToDictionary(unit => unit.FileName, StringComparer.Ordinal);
        foreach (var unit in units.Where(unit => unit.Kind is UnitKind.Container or UnitKind.Pod or UnitKind.Kube))
        {
            foreach (var use in UnitView.Of(unit).Networks)
            {
                var network = index.Resolve(use.Setting.Value) ?? index.Resolve(new TextValue(use.Name));
                var key = network is { Kind: UnitKind.Network } ? network.FileName : use.Name;
                var member = new OverviewMember(
                    unit,
                    fixedAddresses[(unit.FileName, use.Name)].ToEquatableArray(),
                    use.Join.Aliases.Select(alias => alias.Literal).OfType<string>().ToEquatableArray());
                if (!joined.TryGetValue(key, out var members))
                {
                    joined.Add(key, members = []);
                }

                members.Add((use.Mode, member));
            }
        }

        foreach (var key in made.Keys.Union(joined.Keys).OrderBy(name => name, StringComparer.Ordinal))
        {
            var unit = made.TryGetValue(key, out var found) ? found : null;
            var members = joined.TryGetValue(key, out var all) ? all : [];
            var subnets = unit is null ? null : NetworkSubnets.Of(unit);
            yield return new OverviewNetwork(
                unit?.ResourceName ?? key,
                members.Count > 0 ? members[0].Mode : NetworkMode.Bridge,
                unit,
                (subnets ?? []).Select(subnet => subnet.Setting.KnownText).OfType<string>().ToEquatableArray(),
                members.Select(member => member.Member).ToEquatableArray());
        }
    }

    private List<OverviewLink> LinksOf(UnitSet set, List<Unit> units, Target target)
    {
        var graph = StartGraph.Of(set, target.Podman);
        var links = new List<OverviewLink>();
        foreach (var unit in units)
        {
            if (graph.IndexOf(unit) is not { } from)
            {
                continue;
            }

            if (graph.EnabledBy(from) is { } starter)
            {
                _enabledBy[unit] = starter.In(unit.Language);
            }

            var (after, starts) = (graph.After(from), graph.Starts(from));
            foreach (var to in after.Concat(starts).Select(edge => edge.To).Distinct())
            {
                var (ordered, started) = (after.Exists(edge => edge.To == to), starts.Where(edge => edge.To == to).ToList());
                links.Add(new OverviewLink(
                    unit,
                    graph.Units[to],
                    ordered,
                    started.Count > 0,
                    started.Exists(edge => edge.Name?.IsRequired ?? true),
                    ordered && HealthChecks.NotifyHealthy(graph.Units[to]) is not null));
            }
        }

        return links;
    }
}
