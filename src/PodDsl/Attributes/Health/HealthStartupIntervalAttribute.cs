namespace PodDsl;

/// <summary>Sets how often the startup check runs.</summary>
/// <remarks>
/// <para>Default: 30s. Needs a <see cref="HealthStartupCmdAttribute"/>. The one nearest to the record counts.</para>
/// <para>Quadlet has the key for containers since podman 4.5. The flag itself needs podman 4.4.</para>
/// <para>Source: podman-systemd.unit(5), HealthStartupInterval=; podman-run(1), --health-startup-interval.</para>
/// </remarks>
/// <param name="interval">The time between two checks; <c>disable</c> leaves out the timer.</param>
/// <example><code>
/// [Image("docker.io/library/mariadb:11"), HealthCmd("healthcheck.sh --connect"), HealthStartupInterval("5s")]
/// public partial record Web : Container;
/// </code></example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class HealthStartupIntervalAttribute(string interval) : SettingAttribute
{
    /// <summary>The time between two checks; <c>disable</c> leaves out the timer.</summary>
    public string Interval { get; } = interval;
}
