namespace PodDsl;

/// <summary>Sets the host name that processes in the container see.</summary>
/// <remarks>
/// <para>Default: a part of the id of the container, or with <c>[Network("host")]</c> the name of the host. Within a pod, set it on the
/// pod. The one nearest to the record counts.</para>
/// <para>Quadlet has the key for containers since podman 4.6; for pods since podman 5.5.</para>
/// <para>Source: podman-systemd.unit(5), HostName=; podman-run(1), podman-pod-create(1), --hostname.</para>
/// </remarks>
/// <param name="name">The host name.</param>
/// <example><code>
/// [Image("docker.io/library/nextcloud:stable"), HostName("cloud.home.arpa")]
/// public partial record Web : Container;
/// </code></example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class HostNameAttribute(string name) : SettingAttribute
{
    /// <summary>The host name.</summary>
    public string Name { get; } = name;
}
