namespace PodDsl;

/// <summary>Sets how many results of health checks are kept.</summary>
/// <remarks>
/// <para>Default: 5. The one nearest to the record counts.</para>
/// <para>Quadlet has the key for containers since podman 5.3. The flag itself needs podman 5.3.</para>
/// <para>Source: podman-systemd.unit(5), HealthMaxLogCount=; podman-run(1), --health-max-log-count.</para>
/// </remarks>
/// <param name="value">The number of results; 0 keeps all.</param>
/// <example><code>
/// [Image("docker.io/library/mariadb:11"), HealthCmd("healthcheck.sh --connect"), HealthMaxLogCount(20)]
/// public partial record Web : Container;
/// </code></example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class HealthMaxLogCountAttribute(long value) : SettingAttribute
{
    /// <summary>The number of results; 0 keeps all.</summary>
    public long Value { get; } = value;
}
