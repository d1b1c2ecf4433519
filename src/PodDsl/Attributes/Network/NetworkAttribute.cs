namespace PodDsl;

/// <summary>Puts a container, pod, build or Kubernetes unit into a network; on a network, sets its addresses.</summary>
/// <remarks>
/// <para>Without it, root containers share the network <c>podman</c>, and rootless ones get a network of their own through pasta (before
/// podman 5.0 slirp4netns). Several networks add up; a mode such as <c>host</c> stands alone. Within a pod, set networks on the pod, not on
/// its containers.</para>
/// <para>Quadlet has the key for containers and Kubernetes units since podman 4.4; for pods since podman 5.0; for build
/// units since podman 5.2.</para>
/// <para>Source: podman-systemd.unit(5), Network=; podman-run(1), podman-pod-create(1), podman-build(1),
/// podman-kube-play(1), --network.</para>
/// </remarks>
/// <example><code>
/// [Network(Subnet = "10.89.1.0/24", Gateway = "10.89.1.1")]
/// public partial record Backend : Network;
///
/// [Image("docker.io/library/caddy:2"), Network("host")]
/// public partial record Proxy : Container;
/// </code></example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class NetworkAttribute : SettingAttribute
{
    /// <summary>Sets the addresses of a record that derives from <see cref="PodDsl.Network"/>.</summary>
    public NetworkAttribute()
    {
    }

    /// <summary>Joins a network or uses a network mode.</summary>
    /// <param name="network">A mode (<c>bridge</c>, <c>host</c>, <c>none</c>, <c>private</c>, <c>pasta</c>,
    /// <c>slirp4netns</c>, <c>container:NAME</c>, <c>ns:PATH</c>), the name of a network, or <c>x.network</c> for a
    /// Quadlet unit outside of the project.</param>
    public NetworkAttribute(string network) => Network = network;

    /// <summary>The mode or network; null on a network record.</summary>
    public string? Network { get; }

    /// <summary>The static IPv4 address in this network. It has to lie in the network's subnet. Default: a free one.</summary>
    public string? IP { get; set; }

    /// <summary>The static IPv6 address in this network. Default: a free one, if the network has IPv6.</summary>
    public string? IP6 { get; set; }

    /// <summary>The MAC address in this network, for example <c>92:d0:c6:0a:29:33</c>. Default: a random one.</summary>
    public string? Mac { get; set; }

    /// <summary>Further names of the container in this network. Default: only its own name.</summary>
    public string[] Aliases { get; set; } = [];

    /// <summary>The name of the interface in the container. Default: <c>eth0</c>, <c>eth1</c>, ...</summary>
    public string? InterfaceName { get; set; }

    /// <summary>More options of the network mode, written behind its colon. Default: none.</summary>
    public string[] Options { get; set; } = [];

    /// <summary>
    /// The subnet of a network record in CIDR form, for example <c>10.89.1.0/24</c>. Default: podman takes a free one.
    /// Several subnets are written with <see cref="SubnetAttribute"/>.
    /// </summary>
    public string? Subnet { get; set; }

    /// <summary>The gateway of <see cref="Subnet"/>. Default: its first address.</summary>
    public string? Gateway { get; set; }

    /// <summary>The part of <see cref="Subnet"/> from which podman gives out addresses, in CIDR form. Default: all of it.</summary>
    public string? IPRange { get; set; }
}
