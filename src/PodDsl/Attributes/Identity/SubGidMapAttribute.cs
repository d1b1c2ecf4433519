namespace PodDsl;

/// <summary>Uses a range of <c>/etc/subgid</c> for the group ids of the user namespace.</summary>
/// <remarks>
/// <para>Every podman up to now swaps this name with that of <see cref="SubUidMapAttribute"/>, so two different names read each other's
/// file. Use the same name for both, or set only one, which then counts for both. Excludes <see cref="UserNSAttribute"/>,
/// <see cref="UidMapAttribute"/> and <see cref="GidMapAttribute"/>. The one nearest to the record counts.</para>
/// <para>Quadlet has the key for containers since podman 4.8; for pods since podman 5.3.</para>
/// <para>Source: podman-systemd.unit(5), SubGIDMap=; podman-run(1), podman-pod-create(1), --subgidname.</para>
/// </remarks>
/// <param name="name">The name of the range in <c>/etc/subgid</c>.</param>
/// <example><code>
/// [Image("docker.io/library/nginx:1.29"), SubGidMap("web")]
/// public partial record Web : Container;
/// </code></example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class SubGidMapAttribute(string name) : SettingAttribute
{
    /// <summary>The name of the range in <c>/etc/subgid</c>.</summary>
    public string Name { get; } = name;
}
