using PodDsl.Core.Catalogue;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Primitives;
using PodDsl.Core.Values;
using PodDsl.Core.View;

namespace PodDsl.Core.Rules.Network;

/// <summary>POD2008: two networks have addresses in common, or one has some of podman's default network.</summary>
public static class SubnetOverlapRule
{
    private static readonly Subnet[] PrivateRanges =
        [Subnet.Parse("10.0.0.0/8")!.Value, Subnet.Parse("172.16.0.0/12")!.Value, Subnet.Parse("192.168.0.0/16")!.Value, Subnet.Parse("fc00::/7")!.Value];

    public static RuleDescriptor Descriptor { get; } = new(
        "POD2008",
        "A subnet overlaps another one",
        RuleCategory.Network,
        Severity.Warning,
        "Subnet {0} of '{1}' overlaps {2}, so podman does not create the network. Take another one{3}.");

    public static SetRule Rule { get; } = new([Descriptor], static (set, _) => Check(set)) { Reads = Aspects.Ports };

    internal static bool Clash(Unit one, Unit other) =>
        new TakenSubnets(SubnetsOf(one).Select(subnet => subnet.Subnet)) is var taken && SubnetsOf(other).Any(subnet => taken.Obstacle(subnet.Subnet) is not null);

    private static IEnumerable<Finding> Check(UnitSet set)
    {
        var units = UnitIndex.Of(set);
        var subnets = units.Distinct.SelectMany(SubnetsOf).ToList();
        if (subnets.Count == 0)
        {
            yield break;
        }

        var used = new Lazy<ILookup<Unit, StaticAddress>>(() => units.Distinct.SelectMany(unit => StaticAddress.Of(unit, units))
            .Where(address => address.Network is not null)
            .ToLookup(address => address.Network!, ReferenceComparer<Unit>.Instance));
        var taken = new TakenSubnets(set.Steps.Over(subnets).Select(subnet => subnet.Subnet).Append(Subnet.Default));
        foreach (var subnet in subnets.Where(subnet => subnet.Subnet.Overlaps(Subnet.Default) && subnet.Unit.ResourceName != NetworkJoin.Default))
        {
            yield return Report(subnet, $"podman's default network ({Subnet.Default})", null, taken, used.Value, set.Steps);
        }

        foreach (var (one, other) in FindPairs(subnets, Alternatives.Of(set), set.Steps).Found)
        {
            yield return Report(one, $"{other.Subnet} of '{other.Unit.Name}'", other, taken, used.Value, set.Steps);
        }
    }

    /// <summary>Subnets are apart or nested, so the open ones form a stack.</summary>
    private static Pairs<NetworkSubnet> FindPairs(List<NetworkSubnet> subnets, Alternatives alternatives, Steps steps)
    {
        var pairs = new Pairs<NetworkSubnet>(steps);

        // With each of them stands the next one outside that is of another network.
        var open = new List<(NetworkSubnet Subnet, int OfOther)>();
        foreach (var subnet in subnets
            .OrderBy(subnet => subnet.Subnet.Family)
            .ThenBy(subnet => subnet.Subnet.First.Value)
            .ThenBy(subnet => subnet.Subnet.Prefix))
        {
            while (open.Count > 0 && !open[open.Count - 1].Subnet.Subnet.Contains(subnet.Subnet.First))
            {
                open.RemoveAt(open.Count - 1);
            }

            // Within one network podman takes them, and units of one name are one network.
            var name = subnet.Unit.ResourceName;
            var outer = open.Count - 1;
            outer = outer >= 0 && open[outer].Subnet.Unit.ResourceName == name ? open[outer].OfOther : outer;
            var ofOther = outer;
            while (outer >= 0 && alternatives.Are(open[outer].Subnet.Unit, subnet.Unit))
            {
                outer--;
                outer = outer >= 0 && open[outer].Subnet.Unit.ResourceName == name ? open[outer].OfOther : outer;
            }

            if (outer >= 0)
            {
                pairs.Add(open[outer].Subnet, subnet);
            }

            open.Add((subnet, ofOther));
        }

        return pairs;
    }

    private static Finding Report(
        NetworkSubnet subnet, string what, NetworkSubnet? other, TakenSubnets taken, ILookup<Unit, StaticAddress> used, Steps steps)
    {
        var free = taken.Next(subnet.Subnet.Next, IsPrivate, steps);
        var fixes = new List<Fix>();
        if (free is { } found && EditsOf(subnet, found, used) is { } edits)
        {
            fixes.Add(new Fix(FixKinds.MoveSubnet, $"Give '{subnet.Unit.Name}' the next free subnet, {found}", edits));
        }

        if (other is not null)
        {
            fixes.Add(Alternatives.Declare(subnet.Unit, other.Unit));
        }

        return new Finding(
            Descriptor,
            subnet.Unit,
            subnet.Setting.Source,
            [subnet.Subnet.ToString(), subnet.Unit.Name, what, free is null ? "" : $", for example {free}"])
        {
            Parameter = "Subnet",
            AdditionalSources = other is null ? default : [other.Setting.Source],
            Fixes = fixes.ToEquatableArray(),
        };
    }

    private static bool IsPrivate(Subnet subnet) => Array.Exists(PrivateRanges, range => range.Contains(subnet.First) && range.Contains(subnet.Last));

    /// <summary>Moves all that lies in the subnet along: gateway, range and static addresses. Null if some of it is unknown.</summary>
    private static EquatableArray<Edit>? EditsOf(NetworkSubnet subnet, Subnet free, ILookup<Unit, StaticAddress> used)
    {
        var network = subnet.Unit;
        if (network.FindAll(Section.Kind, Keys.Subnet).Skip(1).Any() || network.Find(Keys.IPRange) is not null)
        {
            return null;
        }

        var by = free.First.Value - subnet.Subnet.First.Value;
        var edits = new List<Edit> { Replace(network, subnet.Setting, free.ToString()) };
        if (subnet.GatewaySetting is { } gateway)
        {
            if (subnet.Gateway is not { } address)
            {
                return null;
            }

            edits.Add(Replace(network, gateway, address.Plus(by).ToString()));
        }

        foreach (var taken in used[network])
        {
            if (taken.Number is not { } address)
            {
                return null;
            }

            if (subnet.Subnet.Contains(address))
            {
                edits.Add(taken.Move(address.Plus(by)));
            }
        }

        return edits.ToEquatableArray();
    }

    private static Edit Replace(Unit unit, Setting setting, string text) =>
        Edit.Replace(unit, setting, setting with { Value = new TextValue(text) });

    /// <summary>The subnets that podman compares: those of networks for which it makes a bridge.</summary>
    private static IReadOnlyList<NetworkSubnet> SubnetsOf(Unit unit) =>
        NetworkSubnets.IsBridge(unit) ? NetworkSubnets.Of(unit) ?? [] : [];
}
