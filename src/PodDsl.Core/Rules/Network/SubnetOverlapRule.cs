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
    /// <summary>The number of obstacles to pass on the way to a free block.</summary>
    private const int MaximumTries = 512;

    private static readonly Subnet[] PrivateRanges =
        [Subnet.Parse("10.0.0.0/8")!.Value, Subnet.Parse("172.16.0.0/12")!.Value, Subnet.Parse("192.168.0.0/16")!.Value, Subnet.Parse("fc00::/7")!.Value];

    public static RuleDescriptor Descriptor { get; } = new(
        "POD2008",
        "A subnet overlaps another one",
        RuleCategory.Network,
        Severity.Warning,
        "Subnet {0} of '{1}' overlaps {2}, so podman does not create the network. Take another one{3}.");

    public static SetRule Rule { get; } = new([Descriptor], static (set, _) => Check(set));

    internal static bool Clash(Unit one, Unit other) =>
        SubnetsOf(one).Any(left => SubnetsOf(other).Any(right => left.Subnet.Overlaps(right.Subnet)));

    private static IEnumerable<Finding> Check(UnitSet set)
    {
        var units = UnitIndex.Of(set);
        var subnets = units.Distinct.SelectMany(SubnetsOf).ToList();
        if (subnets.Count == 0)
        {
            yield break;
        }

        var used = new Lazy<List<StaticAddress>>(() => [.. units.Distinct.SelectMany(unit => StaticAddress.Of(unit, units))]);
        foreach (var subnet in subnets.Where(subnet => subnet.Subnet.Overlaps(Subnet.Default) && subnet.Unit.ResourceName != NetworkJoin.Default))
        {
            yield return Report(subnet, $"podman's default network ({Subnet.Default})", null, subnets, used.Value, set.Steps);
        }

        foreach (var (one, other) in FindPairs(subnets, Alternatives.Of(set), set.Steps).Found)
        {
            yield return Report(one, $"{other.Subnet} of '{other.Unit.Name}'", other, subnets, used.Value, set.Steps);
        }
    }

    /// <summary>Subnets are apart or nested, so the open ones form a stack.</summary>
    private static Pairs<NetworkSubnet> FindPairs(List<NetworkSubnet> subnets, Alternatives alternatives, Steps steps)
    {
        var pairs = new Pairs<NetworkSubnet>(steps);
        var open = new Stack<NetworkSubnet>();
        foreach (var subnet in subnets
            .OrderBy(subnet => subnet.Subnet.Family)
            .ThenBy(subnet => subnet.Subnet.First.Value)
            .ThenBy(subnet => subnet.Subnet.Prefix))
        {
            while (open.Count > 0 && !open.Peek().Subnet.Contains(subnet.Subnet.First))
            {
                open.Pop();
            }

            // Podman takes them within one network, and units with one name are one network.
            if (open.FirstOrDefault(outer => outer.Unit.ResourceName != subnet.Unit.ResourceName && !alternatives.Are(outer.Unit, subnet.Unit)) is { } other)
            {
                pairs.Add(other, subnet);
            }

            open.Push(subnet);
        }

        return pairs;
    }

    private static Finding Report(
        NetworkSubnet subnet, string what, NetworkSubnet? other, List<NetworkSubnet> subnets, List<StaticAddress> used, Steps steps)
    {
        var free = NextFree(subnet.Subnet, subnets, steps);
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

    private static Subnet? NextFree(Subnet subnet, List<NetworkSubnet> subnets, Steps steps)
    {
        var taken = subnets.ConvertAll(other => other.Subnet);
        taken.Add(Subnet.Default);
        var next = subnet.Behind(subnet);
        for (var round = 0; round < MaximumTries; round++)
        {
            if (!Array.Exists(PrivateRanges, range => range.Contains(next.First) && range.Contains(next.Last)))
            {
                return null;
            }

            steps.Next();
            if (taken.Find(other => other.Overlaps(next)) is not { Prefix: > 0 } obstacle)
            {
                return next;
            }

            next = next.Behind(obstacle);
        }

        return null;
    }

    /// <summary>Moves the gateway, the range and the static addresses along with the subnet. Null if one of them is unknown.</summary>
    private static EquatableArray<Edit>? EditsOf(NetworkSubnet subnet, Subnet free, List<StaticAddress> used)
    {
        var network = subnet.Unit;
        if (network.FindAll(Section.Kind, Keys.Subnet).Count() > 1 || network.FindAll(Section.Kind, Keys.IPRange).Any())
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

        foreach (var taken in used.Where(taken => ReferenceEquals(taken.Network, network)))
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
