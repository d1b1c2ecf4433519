namespace PodDsl;

/// <summary>Adds a map of group ids for <see cref="RemapUsersAttribute"/>.</summary>
/// <remarks>
/// <para>Deprecated since podman 4.5: write <see cref="GidMapAttribute"/> or the options of <see
/// cref="UserNSAttribute"/>. Needs <see cref="RemapUsersAttribute"/>. Several add up, those of interfaces and base
/// records first.</para>
/// <para>Quadlet has the key for containers and Kubernetes units since podman 4.4; for pods since podman 5.3.</para>
/// <para>Source: podman-systemd.unit(5), RemapGid=.</para>
/// </remarks>
/// <param name="map">The map as podman reads it, <c>CONTAINER:HOST:SIZE</c>; with <c>keep-id</c> one id.</param>
/// <example><code>
/// [Image("docker.io/library/nginx:1.29"), RemapUsers(RemapUsersMode.Manual), RemapGid("0:100000:65536")]
/// public partial record Web : Container;
/// </code></example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class RemapGidAttribute(string map) : SettingAttribute
{
    /// <summary>The map as podman reads it, <c>CONTAINER:HOST:SIZE</c>; with <c>keep-id</c> one id.</summary>
    public string Map { get; } = map;
}
