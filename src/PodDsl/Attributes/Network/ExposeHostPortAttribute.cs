namespace PodDsl;

/// <summary>Marks a port as used by the container, without making it reachable.</summary>
/// <remarks>
/// <para>The port only shows in the description of the container; to reach it use <see cref="PublishAttribute"/>.
/// Several add up, those of interfaces and base records first.</para>
/// <para>Quadlet has the key for containers since podman 4.4.</para>
/// <para>Source: podman-systemd.unit(5), ExposeHostPort=; podman-run(1), --expose.</para>
/// </remarks>
/// <param name="port">The port or range, for example <c>80</c>, <c>50-59</c> or <c>53/udp</c>.</param>
/// <example><code>
/// [Image("docker.io/library/nginx:1.29"), ExposeHostPort("8080/tcp")]
/// public partial record Web : Container;
/// </code></example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class ExposeHostPortAttribute(string port) : SettingAttribute
{
    /// <summary>The port or range, for example <c>80</c>, <c>50-59</c> or <c>53/udp</c>.</summary>
    public string Port { get; } = port;
}
