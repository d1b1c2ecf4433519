using System.Net.Sockets;
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

/// <summary>POD2022: the host uses the subnet of a network for something else.</summary>
public static class HostSubnetRule
{
    /// <summary>Where podman itself looks for free subnets first.</summary>
    private static readonly Subnet[] Pools = [Subnet.Parse("10.89.0.0/16")!, Subnet.Parse("10.90.0.0/15")!, Subnet.Parse("172.20.0.0/14")!];

    public static readonly RuleDescriptor Descriptor = new(
        "POD2022",
        "A subnet overlaps one of the host",
        RuleCategory.Network,
        Severity.Warning,
        "Subnet {0} of '{1}' overlaps {2} of the host: podman refuses to make the network, or what is there can no longer be reached. Take another one{3}.");

    public static readonly SetRule Rule = new([Descriptor], Check) { Reads = Aspects.Common, NeedsFacts = true };

    private static IEnumerable<Finding> Check(UnitSet set, Target target)
    {
        // As a user, podman keeps its networks apart from those of the host.
        if (target is not { Scope: UnitScope.System, Facts: { } facts } || (facts.Routes is null && facts.Networks is null))
        {
            yield break;
        }

        var units = UnitIndex.Of(set);
        var taken = TakenBy(facts, new HashSet<string>(
            units.Distinct.Where(unit => unit.Kind == UnitKind.Network).Select(unit => unit.ResourceName), StringComparer.Ordinal));
        var first = new SubnetIndex(taken.ConvertAll(static item => item.Subnet));
        var free = new Lazy<TakenSubnets>(() => new TakenSubnets(taken.Select(item => item.Subnet).Concat(SubnetsOf(units))));
        var namesAddresses = new Lazy<bool>(() => units.Distinct.Any(other => other.Find(Keys.IP) is not null || other.Find(Keys.IP6) is not null || NamesAddress(other)));
        foreach (var unit in units.Distinct.Where(IsBridge))
        {
            foreach (var setting in unit.FindAll(Section.Kind, Keys.Subnet))
            {
                if (setting.Value.ToArgument().Literal is { } text && Subnet.Parse(text) is { } subnet
                    && first.Overlapping(subnet) is { } found)
                {
                    yield return Report(unit, setting, subnet, taken[found].What, free.Value, namesAddresses, set.Steps);
                }
            }
        }
    }

    private static List<(Subnet Subnet, string What)> TakenBy(HostFacts facts, HashSet<string> own)
    {
        var taken = new List<(Subnet, string)>();
        foreach (var network in (facts.Networks ?? default).Where(network => !own.Contains(network.Name)))
        {
            taken.AddRange(network.Subnets.Select(text => (Subnet.Parse(text), text)).Where(item => item.Item1 is not null)
                .Select(item => (item.Item1!, $"{item.text} of the network '{network.Name}'")));
        }

        // The route of a podman network has no network in the facts if somebody made the facts by hand.
        var networks = new HashSet<Subnet>((facts.Networks ?? default).SelectMany(network => network.Subnets)
            .Select(Subnet.Parse).OfType<Subnet>());
        foreach (var route in facts.Routes ?? default)
        {
            if (Subnet.ParseRoute(route.Destination) is { Prefix: > 0 } subnet && !networks.Contains(subnet))
            {
                taken.Add((subnet, route.Device is { } device ? $"{route.Destination} on {device}" : $"the route {route.Destination}"));
            }
        }

        return taken;
    }

    /// <summary>Other drivers may share the network of the host on purpose.</summary>
    private static bool IsBridge(Unit unit) =>
        unit.Kind == UnitKind.Network && (unit.Find(Keys.Driver) is not { } driver || driver.ToArgument().Marked == "bridge");

    private static Finding Report(
        Unit unit, Setting setting, Subnet subnet, string what, TakenSubnets taken, Lazy<bool> namesAddresses, Steps steps)
    {
        var free = NextFree(subnet, taken, steps);
        var isAlone = !unit.FindAll(Section.Kind, Keys.Subnet).Skip(1).Any()
            && unit.Find(Keys.Gateway) is null && unit.Find(Keys.IPRange) is null
            && !namesAddresses.Value;
        return new Finding(
            Descriptor,
            unit,
            setting.Source,
            [subnet.ToString(), unit.Name, what, free is { } found ? $", for example {found}" : ""])
        {
            Fixes = free is { } place && isAlone
                ? [new Fix(FixKinds.MoveSubnet, $"Give '{unit.Name}' the subnet {place}", [Edit.Replace(unit, setting, setting with { Value = new TextValue(place.ToString()) })])]
                : default,
        };
    }

    private static bool NamesAddress(Unit unit) =>
        UnitView.Of(unit).Networks.Any(use => use.Mode == NetworkMode.Unknown || use.Join.Addresses.Any());

    private static IEnumerable<Subnet> SubnetsOf(UnitIndex units) => units.Distinct
        .Where(unit => unit.Kind == UnitKind.Network)
        .SelectMany(unit => unit.FindAll(Section.Kind, Keys.Subnet))
        .Select(setting => Subnet.Parse(setting.Value.ToArgument().Marked))
        .OfType<Subnet>();

    private static Subnet? NextFree(Subnet subnet, TakenSubnets taken, Steps steps) => subnet.Family == AddressFamily.InterNetworkV6
        ? null
        : Pools.Where(pool => pool.Prefix <= subnet.Prefix)
            .Select(pool => taken.Next(pool with { Prefix = subnet.Prefix }, next => pool.Contains(next.First), steps))
            .FirstOrDefault(next => next is not null);
}
