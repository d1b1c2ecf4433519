namespace PodDsl;

/// <summary>Makes a port of the container or pod reachable from outside.</summary>
/// <remarks>
/// <para>Several add up. Two units that publish the same port and protocol of one host address cannot run together.
/// Within a pod, publish on the pod, not on its containers. Without a network of its own (<c>[Network("host")]</c>), the container
/// publishes nothing.</para>
/// <para>Quadlet has the key for containers and Kubernetes units since podman 4.4; for pods since podman 5.0.</para>
/// <para>Source: podman-systemd.unit(5), PublishPort=; podman-run(1), podman-pod-create(1), podman-kube-play(1),
/// --publish.</para>
/// </remarks>
/// <param name="containerPort">The port in the container, 1 to 65535; the first one if <see cref="Count"/> is set.</param>
/// <example><code>
/// [Image("docker.io/library/nginx:1.29")]
/// [Publish(80, HostPort = 8080, HostAddress = "127.0.0.1")]
/// public partial record Web : Container;
/// </code></example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class PublishAttribute(int containerPort) : SettingAttribute
{
    /// <summary>The port in the container, 1 to 65535.</summary>
    public int ContainerPort { get; } = containerPort;

    /// <summary>The port on the host, 1 to 65535. Default: 0: podman takes a free one at each start.</summary>
    public int HostPort { get; set; }

    /// <summary>The IPv4 or IPv6 address of the host to listen on. Default: every IPv4 address, and since podman 6.0 every IPv6 address
    /// too.</summary>
    public string? HostAddress { get; set; }

    /// <summary>The protocol. Default: <see cref="PortProtocol.Tcp"/>.</summary>
    public PortProtocol Protocol { get; set; }

    /// <summary>The number of ports in a row, the same on either side. Default: 1.</summary>
    public int Count { get; set; } = 1;
}
