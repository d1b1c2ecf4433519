namespace PodDsl;

/// <summary>Switches off the separation of the container by SELinux.</summary>
/// <remarks>
/// <para>A way to let a container read files of the host that must not be relabeled. Without effect on hosts without
/// SELinux. The one nearest to the record counts.</para>
/// <para>Quadlet has the key for containers since podman 4.5.</para>
/// <para>Source: podman-systemd.unit(5), SecurityLabelDisable=; podman-run(1), --security-opt.</para>
/// </remarks>
/// <param name="value">Whether it is off. Without the attribute it is on.</param>
/// <example><code>
/// [Image("docker.io/library/nginx:1.29"), SecurityLabelDisable]
/// public partial record Web : Container;
/// </code></example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = false, Inherited = true)]
public sealed class SecurityLabelDisableAttribute(bool value = true) : Attribute
{
    /// <summary>Whether it is off. Without the attribute it is on.</summary>
    public bool Value { get; } = value;
}
