namespace PodDsl;

/// <summary>Runs the container in a pod.</summary>
/// <remarks>
/// <para>The container is bound to the pod: it starts after it and stops with it, and the pod starts its containers
/// unless <see cref="StartWithPodAttribute"/> is false. Published ports, networks, host names and user namespaces then belong on the pod;
/// on the container they are an error. The one nearest to the record counts.</para>
/// <para>Quadlet has the key for containers since podman 5.0.</para>
/// <para>Source: podman-systemd.unit(5), Pod=; podman-run(1), --pod.</para>
/// </remarks>
/// <param name="pod"><c>x.pod</c> for a Quadlet unit outside of the project.</param>
/// <example><code>
/// [Image("docker.io/library/nginx:1.29"), Pod("site.pod")]
/// public partial record Web : Container;
/// </code></example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class PodAttribute(string pod) : SettingAttribute
{
    /// <summary>The pod.</summary>
    public string Pod { get; } = pod;
}
