using PodDsl.Core.Catalogue;
using PodDsl.Core.Facts;
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
        [Subnet.Parse("10.0.0.0/8")!, Subnet.Parse("172.16.0.0/12")!, Subnet.Parse("192.168.0.0/16")!, Subnet.Parse("fc00::/7")!];

    public static readonly RuleDescriptor Descriptor = new(
        "POD2008",
        "A subnet overlaps another one",
        RuleCategory.Network,
        Severity.Warning,
        "{0}, so podman does not create {1}. Take another one{2}.");

    public static readonly SetRule Rule = new([Descriptor], Judge) { Needs = [Keys.Subnet], Reads = Aspects.Ports };

    private static IEnumerable<Finding> Judge(UnitSet set, Target target) => Check(set);

    internal static bool Clash(Unit one, Unit other) =>
        new TakenSubnets(SubnetsOf(one).Select(subnet => subnet.Subnet)) is var taken && SubnetsOf(other).Any(subnet => taken.Obstacle(subnet.Subnet) is not null);

    private static IEnumerable<Finding> Check(UnitSet set)
    {
        var units = UnitIndex.Of(set);
        var subnets = units.Having(Keys.Subnet).SelectMany(SubnetsOf).ToList();
        if (subnets.Count == 0)
        {
            yield break;
        }

        var used = new Lazy<ILookup<Unit, StaticAddress>>(() => StaticAddress.OfAll(set)
            .Where(address => address.Network is not null)
            .ToLookup(address => address.Network!, ReferenceComparer<Unit>.Instance));
        var taken = new TakenSubnets(set.Steps.Over(subnets).Select(subnet => subnet.Subnet).Append(Subnet.Default));
        foreach (var subnet in subnets.Where(subnet => subnet.Subnet.Overlaps(Subnet.Default) && subnet.Unit.ResourceName != NetworkJoin.Default))
        {
            var (example, fixes) = Move(subnet, taken, used, set.Steps);
            yield return new Finding(
                Descriptor,
                subnet.Unit,
                subnet.Setting.Source,
                [$"Subnet {subnet.Subnet} of '{subnet.Unit.Name}' overlaps podman's default network ({Subnet.Default})", "the network", example])
            {
                Parameter = "Subnet",
                Fixes = fixes.ToEquatableArray(),
            };
        }

        foreach (var group in Find(subnets, Alternatives.Of(set), set.Steps))
        {
            yield return Report(group, taken, used, set.Steps);
        }
    }

    /// <summary>The subnets that overlap, by groups, in their order; each with one that it overlaps.</summary>
    /// <remarks>Subnets are apart or nested, so the open ones form a stack.</remarks>
    private static IEnumerable<List<(NetworkSubnet Subnet, NetworkSubnet Other)>> Find(List<NetworkSubnet> subnets, Alternatives alternatives, Steps steps)
    {
        var groupOf = new Dictionary<NetworkSubnet, List<NetworkSubnet>>();
        var otherOf = new Dictionary<NetworkSubnet, NetworkSubnet>();

        var open = new List<OpenSubnet>();
        foreach (var subnet in subnets.OrderBy(static subnet => subnet.Subnet, Comparer<Subnet>.Create(SubnetOrder.Compare)))
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
                var met = open[outer].Subnet;
                if (!groupOf.TryGetValue(met, out var group))
                {
                    groupOf.Add(met, group = [met]);
                    otherOf.Add(met, subnet);
                }

                // What is within it belongs to no group yet.
                group.Add(subnet);
                groupOf.Add(subnet, group);
                otherOf.Add(subnet, met);
            }

            steps.Next();
            open.Add(new OpenSubnet(subnet, ofOther));
        }

        return subnets.Where(groupOf.ContainsKey)
            .GroupBy(subnet => groupOf[subnet], ReferenceComparer<List<NetworkSubnet>>.Instance)
            .Select(group => group.Select(subnet => (subnet, otherOf[subnet])).ToList());
    }

    /// <summary>A subnet that is not at its end yet.</summary>
    /// <param name="Subnet">The subnet.</param>
    /// <param name="OfOther">The place of the next one outside that is of another network.</param>
    private sealed record OpenSubnet(NetworkSubnet Subnet, int OfOther);

    private static Finding Report(
        List<(NetworkSubnet Subnet, NetworkSubnet Other)> group, TakenSubnets taken, Lazy<ILookup<Unit, StaticAddress>> used, Steps steps)
    {
        var (first, other) = group[0];

        // Without the largest one, those in it are apart.
        var byPrefix = group.OrderBy(member => member.Subnet.Subnet.Prefix).ToList();
        var moves = byPrefix.Take(group.Count == 2 ? 2 : 1).Select(member => Move(member.Subnet, taken, used, steps)).ToList();
        var units = group.Select(member => member.Subnet.Unit).Distinct(ReferenceComparer<Unit>.Instance).Count();
        return new Finding(
            Descriptor,
            first.Unit,
            first.Setting.Source,
            [
                $"Subnets {Listed.All([.. group.Select(member => (Shown)$"{member.Subnet.Subnet} of '{member.Subnet.Unit.Name}'")])} overlap",
                units == 2 ? "the second of the two networks" : "all of the networks",
                $"{(moves[0].Example == default(Shown) ? default : (Shown)$"{moves[0].Example} for '{byPrefix[0].Subnet.Unit.Name}'")}, or declare {Parts.Declaration(first.Unit, Alternatives.Key, other.Unit)} if the two never run together",
            ])
        {
            Parameter = "Subnet",
            Others = group.Skip(1).Select(member => new FindingPlace(member.Subnet.Unit, member.Subnet.Setting.Source)).ToEquatableArray(),
            Fixes = [.. moves.SelectMany(move => move.Fixes), Alternatives.Declare(first.Unit, other.Unit)],
        };
    }

    private static (Shown Example, List<Fix> Fixes) Move(NetworkSubnet subnet, TakenSubnets taken, Lazy<ILookup<Unit, StaticAddress>> used, Steps steps)
    {
        if (taken.Next(subnet.Subnet.Next, IsPrivate, steps) is not { } free)
        {
            return (default, []);
        }

        return (
            $", for example {free}",
            EditsOf(subnet, free, used.Value) is { } edits ? [new Fix(FixKinds.MoveSubnet, $"Give '{subnet.Unit.Name}' the next free subnet, {free}", edits)] : []);
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
