namespace PodDsl;

/// <summary>Switches off the separation of the container by SELinux.</summary>
/// <remarks>
/// <para>The container can then read files of the host that you must not relabel. It has no effect on hosts without SELinux. The one
/// nearest to the record counts.</para>
/// <para>Quadlet has the key for containers since podman 4.5.</para>
/// <para>Source: podman-systemd.unit(5), SecurityLabelDisable=; podman-run(1), --security-opt.</para>
/// </remarks>
/// <param name="value">True to switch it off. Without the attribute it is on.</param>
/// <example><code>
/// [Image("docker.io/library/nginx:1.29"), SecurityLabelDisable]
/// public partial record Web : Container;
/// </code></example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class SecurityLabelDisableAttribute(bool value = true) : SettingAttribute
{
    /// <summary>True to switch it off. Without the attribute it is on.</summary>
    public bool Value { get; } = value;
}
