namespace PodDsl;

/// <summary>Names the service that Quadlet makes of the file, without renaming the file.</summary>
/// <remarks>
/// <para>Default: the name of the unit, with <c>-pod</c>, <c>-network</c>, <c>-volume</c>, <c>-image</c>, <c>-build</c> or <c>-artifact</c>
/// at its end for these kinds. An empty name makes a broken service. To name everything at once use <see cref="UnitNameAttribute"/>. The
/// one nearest to the record counts.</para>
/// <para>Quadlet has the key for containers, pods, networks, volumes, image units, build units and Kubernetes units
/// since podman 5.3; for artifact units since podman 5.7.</para>
/// <para>Source: podman-systemd.unit(5), ServiceName=.</para>
/// </remarks>
/// <param name="name">The name without <c>.service</c>.</param>
/// <example><code>
/// [Image("docker.io/library/nginx:1.29"), ServiceName("frontend")]
/// public partial record Web : Container;
/// </code></example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = false, Inherited = true)]
public sealed class ServiceNameAttribute(string name) : Attribute
{
    /// <summary>The name without <c>.service</c>.</summary>
    public string Name { get; } = name;
}
