namespace PodDsl;

/// <summary>Sets how long after the start failed checks do not count.</summary>
/// <remarks>
/// <para>Default: 0s. A check that succeeds ends the period early. The one nearest to the record counts.</para>
/// <para>Quadlet has the key for containers since podman 4.5.</para>
/// <para>Source: podman-systemd.unit(5), HealthStartPeriod=; podman-run(1), --health-start-period.</para>
/// </remarks>
/// <param name="period">The time after the start.</param>
/// <example><code>
/// [Image("docker.io/library/mariadb:11"), HealthCmd("healthcheck.sh --connect"), HealthStartPeriod("1m")]
/// public partial record Web : Container;
/// </code></example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class HealthStartPeriodAttribute(string period) : SettingAttribute
{
    /// <summary>The time after the start.</summary>
    public string Period { get; } = period;
}
