namespace PodDsl;

/// <summary>An image that a unit of its own pulls, so that a slow pull does not count as a slow container start.</summary>
/// <remarks>
/// <para>Containers run it with <c>[Image&lt;T&gt;]</c>, which also makes them start after the pull. Image units need
/// podman 4.8.</para>
/// <para>Source: podman-systemd.unit(5), Image units; podman-pull(1).</para>
/// </remarks>
/// <example><code>
/// [Image("docker.io/library/nginx:1.29"), Retry(5)]
/// public partial record Nginx : Image;
///
/// [Image&lt;Nginx&gt;]
/// public partial record Web : Container;
/// </code></example>
public abstract record Image : Unit;
