namespace PodDsl;

/// <summary>Adds a line to the <c>/etc/hosts</c> of the container.</summary>
/// <remarks>
/// <para>Several add up. Within a pod, set it on the pod.</para>
/// <para>Quadlet has the key for containers and pods since podman 5.3.</para>
/// <para>Source: podman-systemd.unit(5), AddHost=; podman-run(1), podman-pod-create(1), --add-host.</para>
/// </remarks>
/// <param name="host">The name, or several joined by <c>;</c>.</param>
/// <param name="address">An IPv4 or IPv6 address, or <c>host-gateway</c> for the host.</param>
/// <example><code>
/// [Image("docker.io/library/nextcloud:stable"), AddHost("mail.home.arpa", "192.168.1.7")]
/// public partial record Nextcloud : Container;
/// </code></example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class AddHostAttribute(string host, string address) : SettingAttribute
{
    /// <summary>The name.</summary>
    public string Host { get; } = host;

    /// <summary>The address.</summary>
    public string Address { get; } = address;
}
