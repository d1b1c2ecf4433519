namespace PodDsl;

/// <summary>Reads a module of containers.conf in every podman command of the unit.</summary>
/// <remarks>
/// <para>Several add up, those of interfaces and base records first.</para>
/// <para>Quadlet has the key for containers, networks, volumes, image units and Kubernetes units since podman 4.8; for
/// pods since podman 5.0; for build units since podman 5.2; for artifact units since podman 5.7.</para>
/// <para>Source: podman-systemd.unit(5), ContainersConfModule=.</para>
/// </remarks>
/// <param name="path">The absolute path, or a path relative to <c>/etc/containers/containers.conf.modules</c> and its
/// siblings.</param>
/// <example><code>
/// [Image("docker.io/library/nginx:1.29"), ContainersConfModule("/etc/web/containers.conf")]
/// public partial record Web : Container;
/// </code></example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class ContainersConfModuleAttribute(string path) : SettingAttribute
{
    /// <summary>The absolute path, or a path relative to <c>/etc/containers/containers.conf.modules</c> and its
    /// siblings.</summary>
    public string Path { get; } = path;
}
