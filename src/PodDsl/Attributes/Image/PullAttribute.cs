namespace PodDsl;

/// <summary>Says when podman pulls the image that a container runs, or the images that a build begins with.</summary>
/// <remarks>
/// <para>Image units use <see cref="PolicyAttribute"/> instead. A pull during the start of a container counts against its
/// <c>TimeoutStartSec=</c>. The one nearest to the record counts.</para>
/// <para>Quadlet has the key for containers since podman 4.6; for build units since podman 5.2.</para>
/// <para>Source: podman-systemd.unit(5), Pull=; podman-run(1), podman-build(1), --pull.</para>
/// </remarks>
/// <param name="value">The policy. Default without the attribute: <see cref="PullPolicy.Missing"/>.</param>
/// <example><code>
/// [Image("docker.io/library/nginx:1.29"), Pull(PullPolicy.Newer)]
/// public partial record Web : Container;
/// </code></example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class PullAttribute(PullPolicy value) : SettingAttribute
{
    /// <summary>The policy. Default without the attribute: <see cref="PullPolicy.Missing"/>.</summary>
    public PullPolicy Value { get; } = value;
}
