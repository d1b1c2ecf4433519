namespace PodDsl;

/// <summary>Sets the user namespace as podman 4.4 did.</summary>
/// <remarks>
/// <para>Deprecated since podman 4.5 and kept for units that have it: write <see cref="UserNSAttribute"/>, or <see
/// cref="UidMapAttribute"/> and <see cref="GidMapAttribute"/>. It cannot stand beside them. The one nearest to the
/// record counts.</para>
/// <para>Quadlet has the key for containers and Kubernetes units since podman 4.4; for pods since podman 5.3.</para>
/// <para>Source: podman-systemd.unit(5), RemapUsers=.</para>
/// </remarks>
/// <param name="value">The way to map.</param>
/// <example><code>
/// [Image("docker.io/library/nginx:1.29"), RemapUsers(RemapUsersMode.Auto)]
/// public partial record Web : Container;
/// </code></example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class RemapUsersAttribute(RemapUsersMode value) : SettingAttribute
{
    /// <summary>The way to map.</summary>
    public RemapUsersMode Value { get; } = value;
}
