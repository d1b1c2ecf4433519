namespace PodDsl;

/// <summary>Says whether the proxy variables of the host (<c>http_proxy</c>, <c>no_proxy</c>, ...) reach the
/// container.</summary>
/// <remarks>
/// <para>The one nearest to the record counts.</para>
/// <para>Quadlet has the key for containers since podman 5.7.</para>
/// <para>Source: podman-systemd.unit(5), HttpProxy=; podman-run(1), --http-proxy.</para>
/// </remarks>
/// <param name="value">False to keep them out. Without the attribute they reach the container.</param>
/// <example><code>
/// [Image("docker.io/library/nginx:1.29"), HttpProxy(false)]
/// public partial record Web : Container;
/// </code></example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class HttpProxyAttribute(bool value = true) : SettingAttribute
{
    /// <summary>False to keep them out. Without the attribute they reach the container.</summary>
    public bool Value { get; } = value;
}
