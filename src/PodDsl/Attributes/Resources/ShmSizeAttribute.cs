namespace PodDsl;

/// <summary>Sets the size of <c>/dev/shm</c> of the container or pod.</summary>
/// <remarks>
/// <para>Default: 64m. Within a pod, set it on the pod. Databases and browsers often need more. The one nearest to the
/// record counts.</para>
/// <para>Quadlet has the key for containers since podman 4.7; for pods since podman 5.4.</para>
/// <para>Source: podman-systemd.unit(5), ShmSize=; podman-run(1), podman-pod-create(1), --shm-size.</para>
/// </remarks>
/// <param name="size">A number with a unit: <c>b</c>, <c>k</c>, <c>m</c> or <c>g</c> (powers of 1024); 0 is no
/// limit.</param>
/// <example><code>
/// [Image("docker.io/library/nginx:1.29"), ShmSize("256m")]
/// public partial record Web : Container;
/// </code></example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class ShmSizeAttribute(string size) : SettingAttribute
{
    /// <summary>A number with a unit: <c>b</c>, <c>k</c>, <c>m</c> or <c>g</c> (powers of 1024); 0 is no
    /// limit.</summary>
    public string Size { get; } = size;
}
