namespace PodDsl;

/// <summary>Names the image that a build makes, or gives the image of an image unit a name for others to use.</summary>
/// <remarks>
/// <para>A build needs it; <c>[Image&lt;T&gt;]</c> of a container uses the first of several. An image unit needs it, once, where the image
/// comes from an archive (<c>docker-archive:/path</c>), whose name says nothing. Several add up, those of interfaces and base records
/// first.</para>
/// <para>Quadlet has the key for image units since podman 4.8; for build units since podman 5.2.</para>
/// <para>Source: podman-systemd.unit(5), ImageTag=; podman-build(1), --tag.</para>
/// </remarks>
/// <param name="name">The name, for example <c>localhost/app:latest</c>.</param>
/// <example><code>
/// [ImageTag("localhost/app"), SetWorkingDirectory("/srv/app")]
/// public partial record App : Build;
/// </code></example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class ImageTagAttribute(string name) : Attribute
{
    /// <summary>The name, for example <c>localhost/app:latest</c>.</summary>
    public string Name { get; } = name;
}
