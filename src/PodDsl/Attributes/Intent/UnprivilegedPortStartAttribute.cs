namespace PodDsl;

/// <summary>Declares the first port on which the host lets users listen.</summary>
/// <remarks>
/// <para>For user units, PodDsl reports a published port below 1024, unless this or the host facts say that the host allows it; the facts
/// win. It does not change the service: set the sysctl <c>net.ipv4.ip_unprivileged_port_start</c> on the host. The one nearest to the
/// record counts.</para>
/// <para>Source: PodDsl.</para>
/// </remarks>
/// <param name="port">The first port that users may have, 0 to 1024.</param>
/// <example><code>
/// [Image("docker.io/library/caddy:2"), Publish(80, HostPort = 80), UnprivilegedPortStart(80)]
/// public partial record Proxy : Container;
/// </code></example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = false, Inherited = true)]
public sealed class UnprivilegedPortStartAttribute(long port) : Attribute
{
    /// <summary>The first port that users may have, 0 to 1024.</summary>
    public long Port { get; } = port;
}
