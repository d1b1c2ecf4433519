namespace PodDsl;

/// <summary>Says whether a read-only container gets file systems in memory at <c>/run</c>, <c>/tmp</c>,
/// <c>/var/tmp</c>, <c>/dev</c> and <c>/dev/shm</c>.</summary>
/// <remarks>
/// <para>It has an effect only with <see cref="ReadOnlyAttribute"/>. The one nearest to the record counts.</para>
/// <para>Quadlet has the key for containers since podman 4.8.</para>
/// <para>Source: podman-systemd.unit(5), ReadOnlyTmpfs=; podman-run(1), --read-only-tmpfs.</para>
/// </remarks>
/// <param name="value">False for none. Without the attribute the container gets them.</param>
/// <example><code>
/// [Image("docker.io/library/nginx:1.29"), ReadOnly, ReadOnlyTmpfs(false)]
/// public partial record Web : Container;
/// </code></example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class ReadOnlyTmpfsAttribute(bool value = true) : SettingAttribute
{
    /// <summary>False for none. Without the attribute the container gets them.</summary>
    public bool Value { get; } = value;
}
