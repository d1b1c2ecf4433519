namespace PodDsl;

/// <summary>Sets an option of the resolver.</summary>
/// <remarks>
/// <para>Default: the options of the host. Several add up, those of interfaces and base records first.</para>
/// <para>Quadlet has the key for containers since podman 4.7; for build units since podman 5.2; for pods since podman
/// 5.3. The flag itself needs podman 4.3.</para>
/// <para>Source: podman-systemd.unit(5), DNSOption=; podman-run(1), podman-pod-create(1), podman-build(1),
/// --dns-option.</para>
/// </remarks>
/// <param name="option">The option as in resolv.conf(5), for example <c>ndots:1</c>.</param>
/// <example><code>
/// [Image("docker.io/library/nginx:1.29"), DnsOption("ndots:1")]
/// public partial record Web : Container;
/// </code></example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class DnsOptionAttribute(string option) : SettingAttribute
{
    /// <summary>The option as in resolv.conf(5), for example <c>ndots:1</c>.</summary>
    public string Option { get; } = option;
}
