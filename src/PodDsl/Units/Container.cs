namespace PodDsl;

/// <summary>A container: <c>podman run</c> under the control of systemd.</summary>
/// <remarks>
/// <para>It needs an <see cref="ImageAttribute"/> (or <see cref="RootfsAttribute"/>). The container gets the name of
/// the unit, unless <see cref="ContainerNameAttribute"/> says otherwise. PodDsl writes a <c>.container</c> file, which podman understands
/// since 4.4, or a <c>.service</c> file for any podman.</para>
/// <para>Source: podman-systemd.unit(5), Container units; podman-run(1).</para>
/// </remarks>
/// <example><code>
/// [Image("docker.io/library/nginx:1.29"), Publish(80, HostPort = 8080), WantedBy(Targets.MultiUser)]
/// public partial record Web : Container;
/// </code></example>
public abstract record Container : Unit;
