namespace PodDsl;

/// <summary>An image that podman builds on the host from a Containerfile.</summary>
/// <remarks>
/// <para>It needs an <see cref="ImageTagAttribute"/> and one of <see cref="FileAttribute"/> and
/// <see cref="SetWorkingDirectoryAttribute"/>. Containers run it with <c>[Image&lt;T&gt;]</c>. The build runs whenever
/// its service starts; podman's layer cache makes a repeated build quick. Build units need podman 5.2.</para>
/// <para>Source: podman-systemd.unit(5), Build units; podman-build(1).</para>
/// </remarks>
/// <example><code>
/// [ImageTag("localhost/app"), SetWorkingDirectory("/srv/app")]
/// public partial record AppImage : Build;
///
/// [Image&lt;AppImage&gt;]
/// public partial record App : Container;
/// </code></example>
public abstract record Build : Unit;
