namespace PodDsl;

/// <summary>Sets how long one health check may take before it counts as failed.</summary>
/// <remarks>
/// <para>Default: 30s. The one nearest to the record counts.</para>
/// <para>Quadlet has the key for containers since podman 4.5.</para>
/// <para>Source: podman-systemd.unit(5), HealthTimeout=; podman-run(1), --health-timeout.</para>
/// </remarks>
/// <param name="timeout">The time, at least <c>1s</c>.</param>
/// <example><code>
/// [Image("docker.io/library/mariadb:11"), HealthCmd("healthcheck.sh --connect"), HealthTimeout("5s")]
/// public partial record Web : Container;
/// </code></example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class HealthTimeoutAttribute(string timeout) : SettingAttribute
{
    /// <summary>The time, at least <c>1s</c>.</summary>
    public string Timeout { get; } = timeout;
}
