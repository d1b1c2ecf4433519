namespace PodDsl;

/// <summary>Adds an OCI annotation to the container, or to the image that a build makes.</summary>
/// <remarks>
/// <para>If two have the same name, the one nearer to the record counts. Several add up, those of interfaces and base
/// records first.</para>
/// <para>Quadlet has the key for containers since podman 4.4; for build units since podman 5.2.</para>
/// <para>Source: podman-systemd.unit(5), Annotation=; podman-run(1), podman-build(1), --annotation.</para>
/// </remarks>
/// <param name="name">The name of the annotation.</param>
/// <param name="value">Its value; may be empty.</param>
/// <example><code>
/// [Image("docker.io/library/nginx:1.29"), Annotation("org.example.owner", "web team")]
/// public partial record Web : Container;
/// </code></example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class AnnotationAttribute(string name, string value) : SettingAttribute
{
    /// <summary>The name of the annotation.</summary>
    public string Name { get; } = name;

    /// <summary>Its value; may be empty.</summary>
    public string Value { get; } = value;
}
