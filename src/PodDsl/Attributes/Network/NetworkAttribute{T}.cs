namespace PodDsl;

/// <summary>Puts a container, pod, build or Kubernetes unit into a network of the project.</summary>
/// <remarks>
/// <para>The unit starts after the network exists. Several add up. Members find each other by the names of
/// the containers, unless the network has <see cref="DisableDnsAttribute"/>.</para>
/// <para>Quadlet has the key for containers and Kubernetes units since podman 4.4; for pods since podman 5.0; for build
/// units since podman 5.2.</para>
/// <para>Source: podman-systemd.unit(5), Network=; podman-run(1), podman-pod-create(1), podman-build(1),
/// podman-kube-play(1), --network.</para>
/// </remarks>
/// <typeparam name="T">The network.</typeparam>
/// <example><code>
/// [Image("docker.io/library/mariadb:11"), Network&lt;Backend&gt;(IP = "10.89.1.2")]
/// public partial record Database : Container;
/// </code></example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class NetworkAttribute<T> : SettingAttribute
    where T : Network
{
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
}
