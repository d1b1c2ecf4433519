namespace PodDsl;

/// <summary>Sets how many ids <c>RemapUsers=auto</c> maps.</summary>
/// <remarks>
/// <para>Deprecated since podman 4.5: write <c>[UserNS("auto:size=N")]</c>. Only with <see
/// cref="RemapUsersMode.Auto"/>. The one nearest to the record counts.</para>
/// <para>Quadlet has the key for containers and Kubernetes units since podman 4.4; for pods since podman 5.3.</para>
/// <para>Source: podman-systemd.unit(5), RemapUidSize=.</para>
/// </remarks>
/// <param name="value">The number of ids.</param>
/// <example><code>
/// [Image("docker.io/library/nginx:1.29"), RemapUsers(RemapUsersMode.Auto), RemapUidSize(8192)]
/// public partial record Web : Container;
/// </code></example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class RemapUidSizeAttribute(long value) : SettingAttribute
{
    /// <summary>The number of ids.</summary>
    public long Value { get; } = value;
}
