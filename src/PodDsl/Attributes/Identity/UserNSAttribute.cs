namespace PodDsl;

/// <summary>Sets the user namespace by a mode, instead of by explicit maps.</summary>
/// <remarks>
/// <para>Default: the namespace of the user who runs podman. Excludes <see cref="UidMapAttribute"/>, <see
/// cref="GidMapAttribute"/>, <see cref="SubUidMapAttribute"/>, <see cref="SubGidMapAttribute"/> and the <c>Remap</c>
/// settings. <c>nomap</c> is for rootless podman only; <c>auto</c> gives each container a range that no other has. Within a pod, set it on
/// the pod. The one nearest to the record counts.</para>
/// <para>Quadlet has the key for containers and Kubernetes units since podman 4.5; for pods since podman 5.3.</para>
/// <para>Source: podman-systemd.unit(5), UserNS=; podman-run(1), podman-pod-create(1), podman-kube-play(1),
/// --userns.</para>
/// </remarks>
/// <param name="mode">The mode with its options: <c>host</c>, <c>auto:size=8192</c>, <c>keep-id:uid=999,gid=999</c>,
/// <c>nomap</c>, <c>ns:PATH</c> or <c>container:NAME</c>.</param>
/// <example><code>
/// [Image("docker.io/library/nginx:1.29"), UserNS("auto")]
/// public partial record Web : Container;
/// </code></example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class UserNSAttribute(string mode) : SettingAttribute
{
    /// <summary>The mode with its options: <c>host</c>, <c>auto:size=8192</c>, <c>keep-id:uid=999,gid=999</c>,
    /// <c>nomap</c>, <c>ns:PATH</c> or <c>container:NAME</c>.</summary>
    public string Mode { get; } = mode;
}
