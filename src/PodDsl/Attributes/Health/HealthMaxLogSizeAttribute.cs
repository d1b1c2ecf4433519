namespace PodDsl;

/// <summary>Sets how much of the output of one health check is kept.</summary>
/// <remarks>
/// <para>Default: 500. The one nearest to the record counts.</para>
/// <para>Quadlet has the key for containers since podman 5.3. The flag itself needs podman 5.3.</para>
/// <para>Source: podman-systemd.unit(5), HealthMaxLogSize=; podman-run(1), --health-max-log-size.</para>
/// </remarks>
/// <param name="value">The number of characters; 0 keeps all.</param>
/// <example><code>
/// [Image("docker.io/library/mariadb:11"), HealthCmd("healthcheck.sh --connect"), HealthMaxLogSize(2000)]
/// public partial record Web : Container;
/// </code></example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class HealthMaxLogSizeAttribute(long value) : SettingAttribute
{
    /// <summary>The number of characters; 0 keeps all.</summary>
    public long Value { get; } = value;
}
