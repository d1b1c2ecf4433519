namespace PodDsl;

/// <summary>A pod: containers that share a network namespace, ports and, if set, a user namespace.</summary>
/// <remarks>
/// <para>Containers join it with <c>[Pod&lt;T&gt;]</c> and start and stop with it. Ports, networks and id maps then belong on the pod, no
/// longer on its containers. Pods need podman 5.0.</para>
/// <para>Source: podman-systemd.unit(5), Pod units; podman-pod-create(1).</para>
/// </remarks>
/// <example><code>
/// [Publish(80, HostPort = 8080)]
/// public partial record Site : Pod;
///
/// [Image("docker.io/library/nginx:1.29"), Pod&lt;Site&gt;]
/// public partial record Web : Container;
/// </code></example>
public abstract record Pod : Unit;
