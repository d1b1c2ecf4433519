namespace PodDsl;

/// <summary>Mounts an empty file system in memory.</summary>
/// <remarks>
/// <para>The container loses its content when it stops. Default options: <c>rw,noexec,nosuid,nodev</c>. Several add up,
/// those of interfaces and base records first.</para>
/// <para>Quadlet has the key for containers since podman 4.5.</para>
/// <para>Source: podman-systemd.unit(5), Tmpfs=; podman-run(1), --tmpfs.</para>
/// </remarks>
/// <param name="value">The absolute path in the container, optionally with options:
/// <c>/run/app:size=64m,mode=0755</c>.</param>
/// <example><code>
/// [Image("docker.io/library/nginx:1.29"), Tmpfs("/var/cache/nginx:size=64m")]
/// public partial record Web : Container;
/// </code></example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class TmpfsAttribute(string value) : SettingAttribute
{
    /// <summary>The absolute path in the container, optionally with options:
    /// <c>/run/app:size=64m,mode=0755</c>.</summary>
    public string Value { get; } = value;
}
