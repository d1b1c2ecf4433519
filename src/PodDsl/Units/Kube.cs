namespace PodDsl;

/// <summary>Pods, containers and volumes that Kubernetes YAML describes: <c>podman kube play</c>.</summary>
/// <remarks>
/// <para>It needs a <see cref="YamlAttribute"/>. Kube units exist since podman 4.4.</para>
/// <para>Source: podman-systemd.unit(5), Kube units; podman-kube-play(1).</para>
/// </remarks>
/// <example><code>
/// [Yaml("/etc/shop/shop.yaml"), Publish(80, HostPort = 8080)]
/// public partial record Shop : Kube;
/// </code></example>
public abstract record Kube : Unit;
