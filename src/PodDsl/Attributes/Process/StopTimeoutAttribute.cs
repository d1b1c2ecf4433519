namespace PodDsl;

/// <summary>Sets how long the container, or each container of the pod, has between the stop signal and the kill.</summary>
/// <remarks>
/// <para>Default: 10. It should be shorter than <c>TimeoutStopSec=</c> of the service, 90 seconds by default, else
/// systemd kills first. The one nearest to the record counts.</para>
/// <para>Quadlet has the key for containers since podman 5.0; for pods since podman 5.7.</para>
/// <para>Source: podman-systemd.unit(5), StopTimeout=; podman-run(1), --stop-timeout; podman-pod-create(1),
/// --time.</para>
/// </remarks>
/// <param name="value">The number of seconds, 0 or more.</param>
/// <example><code>
/// [Image("docker.io/library/nginx:1.29"), StopTimeout(60)]
/// public partial record Web : Container;
/// </code></example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class StopTimeoutAttribute(long value) : SettingAttribute
{
    /// <summary>The number of seconds, 0 or more.</summary>
    public long Value { get; } = value;
}
