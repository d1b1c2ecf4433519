using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;

namespace PodDsl.Core.Rules.Network;

/// <summary>POD2007: a static address that is in none of the subnets of its network.</summary>
public static class StaticAddressRule
{
    /// <summary>How many subnets a message names.</summary>
    private const int MaximumNames = 8;

    public static readonly RuleDescriptor Descriptor = new(
        "POD2007",
        "A static address is not in its network",
        RuleCategory.Network,
        Severity.Error,
        "The address {0} of '{1}' {2}. Take one of that network{3}.");

    public static readonly SetRule Rule = new([Descriptor], Check) { Needs = StaticAddress.MadeBy, Reads = Aspects.Common };

    private static IEnumerable<Finding> Check(UnitSet set, Target target)
    {
        var all = StaticAddress.OfAll(set);
        var free = new Lazy<FreeAddresses>(() => new FreeAddresses(all));
        foreach (var address in set.Steps.Over(all))
        {
            if (address.Network is not { Kind: UnitKind.Network } network
                || !NetworkSubnets.IsBridge(network)
                || NetworkSubnets.Of(network) is not { Count: > 0 } subnets)
            {
                continue;
            }

            if (address.Number is not { } number || NetworkSubnets.Find(network, number) is null)
            {
                yield return Report(address, subnets, free.Value);
            }
        }
    }

    private static Finding Report(StaticAddress address, IReadOnlyList<NetworkSubnet> subnets, FreeAddresses addresses)
    {
        var what = address.Number is null
            ? "is none"
            : $"is not in {NamesOf(subnets)} of '{address.Network!.Name}', so podman does not start it";
        var subnet = subnets.FirstOrDefault(subnet => address.Number is null || subnet.Subnet.Family == address.Number.Value.Family);
        var free = subnet is null ? null : addresses.In(subnet, subnet.Subnet.First, address.NetworkName);
        return new Finding(
            Descriptor,
            address.Unit,
            address.Setting.Source,
            [address.Text, address.Unit.Name, what, free is null ? "" : $", for example {free}"])
        {
            AdditionalSources = [subnets[0].Setting.Source],
            Fixes = FreeAddresses.FixOf(address, free),
        };
    }

    private static string NamesOf(IReadOnlyList<NetworkSubnet> subnets) =>
        string.Join(" or ", subnets.Take(MaximumNames).Select(subnet => subnet.Subnet))
        + (subnets.Count > MaximumNames ? FormattableString.Invariant($" or {subnets.Count - MaximumNames} more") : "");
}
