namespace PodDsl;

/// <summary>Sets where the output of the container goes.</summary>
/// <remarks>
/// <para>Default: that of containers.conf(5), mostly <c>journald</c>. An empty name is an error. The one nearest to the record
/// counts.</para>
/// <para>Quadlet has the key for containers and Kubernetes units since podman 4.5.</para>
/// <para>Source: podman-systemd.unit(5), LogDriver=; podman-run(1), podman-kube-play(1), --log-driver.</para>
/// </remarks>
/// <param name="driver">The driver: <c>journald</c>, <c>k8s-file</c>, <c>none</c> (nowhere), <c>passthrough</c> (the
/// output of the service, which is the journal too) or <c>passthrough-tty</c>.</param>
/// <example><code>
/// [Image("docker.io/library/nginx:1.29"), LogDriver("passthrough")]
/// public partial record Web : Container;
/// </code></example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class LogDriverAttribute(string driver) : SettingAttribute
{
    /// <summary>The driver: <c>journald</c>, <c>k8s-file</c>, <c>none</c> (nowhere), <c>passthrough</c> (the output of
    /// the service, which is the journal too) or <c>passthrough-tty</c>.</summary>
    public string Driver { get; } = driver;
}
