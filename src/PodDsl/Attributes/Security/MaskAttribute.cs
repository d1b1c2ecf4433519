namespace PodDsl;

/// <summary>Hides more paths below <c>/proc</c> and <c>/sys</c> from the container.</summary>
/// <remarks>
/// <para>Several add up, those of interfaces and base records first.</para>
/// <para>Quadlet has the key for containers since podman 4.6.</para>
/// <para>Source: podman-systemd.unit(5), Mask=; podman-run(1), --security-opt.</para>
/// </remarks>
/// <param name="paths">Absolute paths in the container; one word may hold several, joined by <c>:</c>.</param>
/// <example><code>
/// [Image("docker.io/library/nginx:1.29"), Mask("/proc/cpuinfo")]
/// public partial record Web : Container;
/// </code></example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class MaskAttribute(params string[] paths) : SettingAttribute
{
    /// <summary>Absolute paths in the container; one word may hold several, joined by <c>:</c>.</summary>
    public string[] Paths { get; } = paths;
}
