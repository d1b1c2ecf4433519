namespace PodDsl;

/// <summary>Sets how often the health check runs.</summary>
/// <remarks>
/// <para>Default: 30s. Needs a check, in <see cref="HealthCmdAttribute"/> or in the image. The one nearest to the
/// record counts.</para>
/// <para>Quadlet has the key for containers since podman 4.5.</para>
/// <para>Source: podman-systemd.unit(5), HealthInterval=; podman-run(1), --health-interval.</para>
/// </remarks>
/// <param name="interval">The time between two checks, for example <c>30s</c> or <c>5m</c>; <c>disable</c> leaves out
/// the timer.</param>
/// <example><code>
/// [Image("docker.io/library/mariadb:11"), HealthCmd("healthcheck.sh --connect"), HealthInterval("1m")]
/// public partial record Web : Container;
/// </code></example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class HealthIntervalAttribute(string interval) : SettingAttribute
{
    /// <summary>The time between two checks, for example <c>30s</c> or <c>5m</c>; <c>disable</c> leaves out the
    /// timer.</summary>
    public string Interval { get; } = interval;
}
