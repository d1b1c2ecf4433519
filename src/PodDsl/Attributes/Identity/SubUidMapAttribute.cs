namespace PodDsl;

/// <summary>Uses a range of <c>/etc/subuid</c> for the user ids of the user namespace.</summary>
/// <remarks>
/// <para>Every podman up to now swaps this name with that of <see cref="SubGidMapAttribute"/>, so two different names read each other's
/// file. Use the same name for both, or set only one, which then counts for both. Excludes <see cref="UserNSAttribute"/>,
/// <see cref="UidMapAttribute"/> and <see cref="GidMapAttribute"/>. The one nearest to the record counts.</para>
/// <para>Quadlet has the key for containers since podman 4.8; for pods since podman 5.3.</para>
/// <para>Source: podman-systemd.unit(5), SubUIDMap=; podman-run(1), podman-pod-create(1), --subuidname.</para>
/// </remarks>
/// <param name="name">The name of the range in <c>/etc/subuid</c>.</param>
/// <example><code>
/// [Image("docker.io/library/nginx:1.29"), SubUidMap("web")]
/// public partial record Web : Container;
/// </code></example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class SubUidMapAttribute(string name) : SettingAttribute
{
    /// <summary>The name of the range in <c>/etc/subuid</c>.</summary>
    public string Name { get; } = name;
}
