namespace PodDsl;

/// <summary>Gives the process of the container, or of a build, one more group.</summary>
/// <remarks>
/// <para><c>keep-groups</c> cannot be combined with others. The name has no comma. Several add up, those of interfaces and
/// base records first.</para>
/// <para>Quadlet has the key for containers since podman 5.1; for build units since podman 5.2.</para>
/// <para>Source: podman-systemd.unit(5), GroupAdd=; podman-run(1), podman-build(1), --group-add.</para>
/// </remarks>
/// <param name="group">A name or number in the container, or <c>keep-groups</c> for the groups of the user who starts a
/// rootless container.</param>
/// <example><code>
/// [Image("docker.io/library/nginx:1.29"), GroupAdd("video")]
/// public partial record Web : Container;
/// </code></example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class GroupAddAttribute(string group) : SettingAttribute
{
    /// <summary>A name or number in the container, or <c>keep-groups</c> for the groups of the user who starts a
    /// rootless container.</summary>
    public string Group { get; } = group;
}
