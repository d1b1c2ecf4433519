namespace PodDsl;

/// <summary>Makes the root file system of the container read-only.</summary>
/// <remarks>
/// <para>Volumes stay writable, and so do the file systems in memory of <see cref="ReadOnlyTmpfsAttribute"/>. The one
/// nearest to the record counts.</para>
/// <para>Quadlet has the key for containers since podman 4.4.</para>
/// <para>Source: podman-systemd.unit(5), ReadOnly=; podman-run(1), --read-only.</para>
/// </remarks>
/// <param name="value">True to make it read-only. Without the attribute it is writable.</param>
/// <example><code>
/// [Image("docker.io/library/nginx:1.29"), ReadOnly]
/// public partial record Web : Container;
/// </code></example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class ReadOnlyAttribute(bool value = true) : SettingAttribute
{
    /// <summary>True to make it read-only. Without the attribute it is writable.</summary>
    public bool Value { get; } = value;
}
