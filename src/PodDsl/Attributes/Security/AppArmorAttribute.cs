namespace PodDsl;

/// <summary>Sets the AppArmor profile of the container.</summary>
/// <remarks>
/// <para>Default: the profile that podman brings along, where the host has AppArmor. The one nearest to the record
/// counts.</para>
/// <para>Quadlet has the key for containers since podman 5.8.</para>
/// <para>Source: podman-systemd.unit(5), AppArmor=; podman-run(1), --security-opt.</para>
/// </remarks>
/// <param name="profile">The name of a profile that is loaded, or <c>unconfined</c>.</param>
/// <example><code>
/// [Image("docker.io/library/nginx:1.29"), AppArmor("web")]
/// public partial record Web : Container;
/// </code></example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class AppArmorAttribute(string profile) : SettingAttribute
{
    /// <summary>The name of a profile that is loaded, or <c>unconfined</c>.</summary>
    public string Profile { get; } = profile;
}
