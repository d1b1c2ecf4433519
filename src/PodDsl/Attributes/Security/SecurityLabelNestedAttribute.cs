namespace PodDsl;

/// <summary>Lets the container itself change SELinux labels, for containers within it.</summary>
/// <remarks>
/// <para>It has no effect on hosts without SELinux. The one nearest to the record counts.</para>
/// <para>Quadlet has the key for containers since podman 4.6.</para>
/// <para>Source: podman-systemd.unit(5), SecurityLabelNested=; podman-run(1), --security-opt.</para>
/// </remarks>
/// <param name="value">True to let it. Without the attribute it may not.</param>
/// <example><code>
/// [Image("docker.io/library/nginx:1.29"), SecurityLabelNested]
/// public partial record Web : Container;
/// </code></example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class SecurityLabelNestedAttribute(bool value = true) : SettingAttribute
{
    /// <summary>True to let it. Without the attribute it may not.</summary>
    public bool Value { get; } = value;
}
