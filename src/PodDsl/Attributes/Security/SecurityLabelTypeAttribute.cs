namespace PodDsl;

/// <summary>Sets the SELinux type of the container's processes.</summary>
/// <remarks>
/// <para>Default: <c>container_t</c>. It has no effect on hosts without SELinux. The one nearest to the record
/// counts.</para>
/// <para>Quadlet has the key for containers since podman 4.5.</para>
/// <para>Source: podman-systemd.unit(5), SecurityLabelType=; podman-run(1), --security-opt.</para>
/// </remarks>
/// <param name="type">The type, for example <c>spc_t</c>.</param>
/// <example><code>
/// [Image("docker.io/library/nginx:1.29"), SecurityLabelType("spc_t")]
/// public partial record Web : Container;
/// </code></example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class SecurityLabelTypeAttribute(string type) : SettingAttribute
{
    /// <summary>The type, for example <c>spc_t</c>.</summary>
    public string Type { get; } = type;
}
