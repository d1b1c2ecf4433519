namespace PodDsl;

/// <summary>Names the image that a container runs, that an image unit pulls, or that fills a volume.</summary>
/// <remarks>
/// <para>On a container it is required unless <see cref="RootfsAttribute"/> is there; on an image unit it is required; on
/// a volume it goes with <c>[Driver("image")]</c>. A name with registry and tag is best: without a registry, podman searches those in its
/// configuration; without a tag, it takes <c>latest</c>. A name may not begin with <c>-</c>. Both forms of this attribute set the same
/// thing, so a unit uses one of them.</para>
/// <para>Quadlet has the key for containers since podman 4.4; for volumes and image units since podman 4.8.</para>
/// <para>Source: podman-systemd.unit(5), Image=; podman-volume-create(1), --opt.</para>
/// </remarks>
/// <example><code>
/// [Image("docker.io/library/nextcloud:stable", PullOnStart = true)]
/// public partial record Nextcloud : Container;
/// </code></example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = false, Inherited = true)]
public sealed class ImageAttribute : Attribute
{
    /// <summary>Names an image of a registry or of the local storage.</summary>
    /// <param name="reference">The image, for example <c>docker.io/library/nginx:1.29</c>, or <c>x.image</c> or
    /// <c>x.build</c> for a Quadlet unit outside of the project.</param>
    public ImageAttribute(string reference) => Reference = reference;

    /// <summary>The image, for example <c>docker.io/library/nginx:1.29</c>.</summary>
    public string Reference { get; }

    /// <summary>
    /// True to pull the image each time before the container starts. A failed pull does not prevent the
    /// start, so the container also comes up without a network. Only containers have it. Default: false.
    /// </summary>
    public bool PullOnStart { get; set; }
}
