namespace PodDsl;

/// <summary>Shows the container paths that podman hides by default.</summary>
/// <remarks>
/// <para>Several add up, those of interfaces and base records first.</para>
/// <para>Quadlet has the key for containers since podman 4.6.</para>
/// <para>Source: podman-systemd.unit(5), Unmask=; podman-run(1), --security-opt.</para>
/// </remarks>
/// <param name="paths">Absolute paths in the container, also with <c>*</c>, joined by <c>:</c>; <c>ALL</c> shows
/// everything.</param>
/// <example><code>
/// [Image("docker.io/library/nginx:1.29"), Unmask("/sys/firmware")]
/// public partial record Web : Container;
/// </code></example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class UnmaskAttribute(params string[] paths) : SettingAttribute
{
    /// <summary>Absolute paths in the container, also with <c>*</c>, joined by <c>:</c>; <c>ALL</c> shows
    /// everything.</summary>
    public string[] Paths { get; } = paths;
}
