namespace PodDsl;

/// <summary>Adds a map of user ids for <see cref="RemapUsersAttribute"/>.</summary>
/// <remarks>
/// <para>Deprecated since podman 4.5: write <see cref="UidMapAttribute"/> or the options of <see
/// cref="UserNSAttribute"/>. Needs <see cref="RemapUsersAttribute"/>. Several add up, those of interfaces and base
/// records first.</para>
/// <para>Quadlet has the key for containers and Kubernetes units since podman 4.4; for pods since podman 5.3.</para>
/// <para>Source: podman-systemd.unit(5), RemapUid=.</para>
/// </remarks>
/// <param name="map">The map as podman reads it, <c>CONTAINER:HOST:SIZE</c>; with <c>keep-id</c> one id.</param>
/// <example><code>
/// [Image("docker.io/library/nginx:1.29"), RemapUsers(RemapUsersMode.Manual), RemapUid("0:100000:65536")]
/// public partial record Web : Container;
/// </code></example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class RemapUidAttribute(string map) : SettingAttribute
{
    /// <summary>The map as podman reads it, <c>CONTAINER:HOST:SIZE</c>; with <c>keep-id</c> one id.</summary>
    public string Map { get; } = map;
}
