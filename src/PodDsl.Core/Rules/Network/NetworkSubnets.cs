using System.Runtime.CompilerServices;
using PodDsl.Core.Catalogue;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Values;
using PodDsl.Core.View;

namespace PodDsl.Core.Rules.Network;

/// <summary>One <c>Subnet=</c> of a network, with its gateway.</summary>
internal sealed record NetworkSubnet(Unit Unit, Setting Setting, Subnet Subnet, Setting? GatewaySetting, IpNumber? Gateway)
{
    public bool Equals(NetworkSubnet? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => RuntimeHelpers.GetHashCode(this);
}

/// <summary>The addresses of a network. Read once for all who ask.</summary>
internal sealed class NetworkSubnets
{
    private readonly bool _isBridge;
    private readonly List<NetworkSubnet>? _subnets;
    private readonly SubnetIndex _index;

    private NetworkSubnets(Unit network)
    {
        _isBridge = network.Kind == UnitKind.Network
            && (network.Find(Keys.Driver) is null || network.KnownText(Keys.Driver) == "bridge")
            && !PassedFlags.HasAny(network, "--driver", "-d", "--subnet", "--gateway", "--opt", "-o");
        _subnets = Read(network);
        _index = new SubnetIndex(_subnets?.ConvertAll(static subnet => subnet.Subnet) ?? []);
    }

    /// <summary>True if podman itself makes a bridge for it, with a gateway on the host.</summary>
    public static bool IsBridge(Unit network) => network.Kind == UnitKind.Network && Ask(network)._isBridge;

    /// <summary>The subnets of a network, or null if one of them is not known.</summary>
    public static IReadOnlyList<NetworkSubnet>? Of(Unit network) => Ask(network)._subnets;

    /// <summary>The first subnet of a network that has an address, or null.</summary>
    public static NetworkSubnet? Find(Unit network, IpNumber address) =>
        Ask(network) is { _subnets: { } subnets, _index: var index } && index.Containing(address) is { } place ? subnets[place] : null;

    private static NetworkSubnets Ask(Unit network) => network.Keep(static asked => new NetworkSubnets(asked));

    private static List<NetworkSubnet>? Read(Unit network)
    {
        var subnets = new List<NetworkSubnet>();
        var gateways = network.FindAll(Section.Kind, Keys.Gateway).ToList();
        foreach (var setting in network.FindAll(Section.Kind, Keys.Subnet))
        {
            if (setting.KnownText is not { } text || Subnet.Parse(text) is not { } subnet)
            {
                return null;
            }

            var gateway = subnets.Count < gateways.Count ? gateways[subnets.Count] : null;
            subnets.Add(new NetworkSubnet(network, setting, subnet, gateway, GatewayOf(network, subnet, gateway)));
        }

        return subnets;
    }

    private static IpNumber? GatewayOf(Unit network, Subnet subnet, Setting? setting)
    {
        if (setting is not null)
        {
            return setting.KnownText is { } text ? IpNumber.Parse(text) : null;
        }

        // An internal network may have none.
        return network.Find(Keys.Internal) is { } value && value is not BooleanValue { Value: false } ? null : subnet.First.Plus(1);
    }
}
