namespace PodDsl;

/// <summary>Who gives out the addresses of a network.</summary>
/// <remarks>Source: podman-network-create(1), --ipam-driver.</remarks>
public enum IpamDriver
{
    /// <summary>Podman, out of the subnet.</summary>
    HostLocal,

    /// <summary>A DHCP server, through netavark's DHCP service, which has to run. Only for <c>macvlan</c>.</summary>
    Dhcp,

    /// <summary>Nobody: interfaces have no address.</summary>
    None,
}
