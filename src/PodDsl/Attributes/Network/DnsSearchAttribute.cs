namespace PodDsl;

/// <summary>Sets a domain in which the container looks up short host names.</summary>
/// <remarks>
/// <para>Default: the domains of the host. Several add up, those of interfaces and base records first.</para>
/// <para>Quadlet has the key for containers since podman 4.7; for build units since podman 5.2; for pods since podman
/// 5.3.</para>
/// <para>Source: podman-systemd.unit(5), DNSSearch=; podman-run(1), podman-pod-create(1), podman-build(1),
/// --dns-search.</para>
/// </remarks>
/// <param name="domain">The domain; <c>.</c> leaves out those of the host.</param>
/// <example><code>
/// [Image("docker.io/library/nginx:1.29"), DnsSearch("home.arpa")]
/// public partial record Web : Container;
/// </code></example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class DnsSearchAttribute(string domain) : SettingAttribute
{
    /// <summary>The domain; <c>.</c> leaves out those of the host.</summary>
    public string Domain { get; } = domain;
}
