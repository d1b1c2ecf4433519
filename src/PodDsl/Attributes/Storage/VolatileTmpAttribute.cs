namespace PodDsl;

/// <summary>Mounts a file system in memory at <c>/tmp</c>.</summary>
/// <remarks>
/// <para>Deprecated since podman 4.8: write <c>[Tmpfs("/tmp")]</c>. It has no effect beside <see cref="ReadOnlyAttribute"/>, which brings
/// its own. The one nearest to the record counts.</para>
/// <para>Quadlet has the key for containers since podman 4.4.</para>
/// <para>Source: podman-systemd.unit(5), VolatileTmp=; podman-run(1), --tmpfs.</para>
/// </remarks>
/// <param name="value">True to mount it. Without the attribute podman does not.</param>
/// <example><code>
/// [Image("docker.io/library/nginx:1.29"), VolatileTmp]
/// public partial record Web : Container;
/// </code></example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class VolatileTmpAttribute(bool value = true) : SettingAttribute
{
    /// <summary>True to mount it. Without the attribute podman does not.</summary>
    public bool Value { get; } = value;
}
