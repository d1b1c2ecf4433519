namespace PodDsl;

/// <summary>Sets which system calls the container may make.</summary>
/// <remarks>
/// <para>Default: the profile of containers.conf(5). The one nearest to the record counts.</para>
/// <para>Quadlet has the key for containers since podman 4.4.</para>
/// <para>Source: podman-systemd.unit(5), SeccompProfile=; podman-run(1), --security-opt.</para>
/// </remarks>
/// <param name="path">The absolute path of a JSON profile on the host, or <c>unconfined</c>.</param>
/// <example><code>
/// [Image("docker.io/library/nginx:1.29"), SeccompProfile("/etc/web/seccomp.json")]
/// public partial record Web : Container;
/// </code></example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class SeccompProfileAttribute(string path) : SettingAttribute
{
    /// <summary>The absolute path of a JSON profile on the host, or <c>unconfined</c>.</summary>
    public string Path { get; } = path;
}
