namespace PodDsl;

/// <summary>Pulls every tag of the repository, not only one.</summary>
/// <remarks>
/// <para>The one nearest to the record counts.</para>
/// <para>Quadlet has the key for image units since podman 4.8.</para>
/// <para>Source: podman-systemd.unit(5), AllTags=; podman-pull(1), --all-tags.</para>
/// </remarks>
/// <param name="value">True to pull every tag. Without the attribute podman pulls only the tag in the image's name.</param>
/// <example><code>
/// [Image("docker.io/library/nginx:1.29"), AllTags]
/// public partial record Base : Image;
/// </code></example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class AllTagsAttribute(bool value = true) : SettingAttribute
{
    /// <summary>True to pull every tag. Without the attribute podman pulls only the tag in the image's name.</summary>
    public bool Value { get; } = value;
}
