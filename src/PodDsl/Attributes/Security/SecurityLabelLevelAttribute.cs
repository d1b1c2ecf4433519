namespace PodDsl;

/// <summary>Sets the SELinux level of the container's processes.</summary>
/// <remarks>
/// <para>Default: two random categories, which keep containers apart. Two containers with the same level can share
/// private volumes. It has no effect on hosts without SELinux. The one nearest to the record counts.</para>
/// <para>Quadlet has the key for containers since podman 4.5.</para>
/// <para>Source: podman-systemd.unit(5), SecurityLabelLevel=; podman-run(1), --security-opt.</para>
/// </remarks>
/// <param name="level">The level, for example <c>s0:c1,c2</c>.</param>
/// <example><code>
/// [Image("docker.io/library/nginx:1.29"), SecurityLabelLevel("s0:c1,c2")]
/// public partial record Web : Container;
/// </code></example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class SecurityLabelLevelAttribute(string level) : SettingAttribute
{
    /// <summary>The level, for example <c>s0:c1,c2</c>.</summary>
    public string Level { get; } = level;
}
