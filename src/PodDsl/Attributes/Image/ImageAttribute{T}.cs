namespace PodDsl;

/// <summary>Runs the image that another unit of the project pulls or builds.</summary>
/// <remarks>
/// <para>The container starts after that unit and fails if it fails. Both forms of this attribute set the same thing, so a unit uses one of
/// them.</para>
/// <para>Quadlet has the key for containers since podman 4.4; for volumes and image units since podman 4.8.</para>
/// <para>Source: podman-systemd.unit(5), Image=; podman-volume-create(1), --opt.</para>
/// </remarks>
/// <typeparam name="T">An <see cref="Image"/> or a <see cref="Build"/>; another kind is an error.</typeparam>
/// <example><code>
/// [Image("docker.io/library/nginx:1.29")]
/// public partial record Nginx : Image;
///
/// [Image&lt;Nginx&gt;]
/// public partial record Web : Container;
/// </code></example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = false, Inherited = true)]
public sealed class ImageAttribute<T> : Attribute
    where T : Unit
{
    /// <summary>
    /// True to pull the image each time before the container starts, even if it is there. A failed pull
    /// does not prevent the start. Only containers have it. Default: false.
    /// </summary>
    public bool PullOnStart { get; set; }
}
