namespace PodDsl;

/// <summary>Sets how many checks in a row have to fail before the container is unhealthy.</summary>
/// <remarks>
/// <para>Default: 3. The one nearest to the record counts.</para>
/// <para>Quadlet has the key for containers since podman 4.5.</para>
/// <para>Source: podman-systemd.unit(5), HealthRetries=; podman-run(1), --health-retries.</para>
/// </remarks>
/// <param name="value">The number of checks, at least 1.</param>
/// <example><code>
/// [Image("docker.io/library/mariadb:11"), HealthCmd("healthcheck.sh --connect"), HealthRetries(5)]
/// public partial record Web : Container;
/// </code></example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class HealthRetriesAttribute(long value) : SettingAttribute
{
    /// <summary>The number of checks, at least 1.</summary>
    public long Value { get; } = value;
}
