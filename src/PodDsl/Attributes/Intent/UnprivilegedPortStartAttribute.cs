namespace PodDsl;

/// <summary>Declares from which port on the host lets users listen.</summary>
/// <remarks>
/// <para>For user units: a published port below 1024 is reported, unless this says that the host allows it, or the
/// host facts do; those count more. Nothing of the service changes: set the sysctl
/// <c>net.ipv4.ip_unprivileged_port_start</c> on the host. The one nearest to the record counts.</para>
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
