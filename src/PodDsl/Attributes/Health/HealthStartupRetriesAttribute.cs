namespace PodDsl;

/// <summary>Sets how many startup checks may fail before podman restarts the container.</summary>
/// <remarks>
/// <para>Default: 0. Needs a <see cref="HealthStartupCmdAttribute"/>. The one nearest to the record counts.</para>
/// <para>Quadlet has the key for containers since podman 4.5. The flag itself needs podman 4.4.</para>
/// <para>Source: podman-systemd.unit(5), HealthStartupRetries=; podman-run(1), --health-startup-retries.</para>
/// </remarks>
/// <param name="value">The number of checks; 0 never gives up.</param>
/// <example><code>
/// [Image("docker.io/library/mariadb:11"), HealthCmd("healthcheck.sh --connect"), HealthStartupRetries(10)]
/// public partial record Web : Container;
/// </code></example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class HealthStartupRetriesAttribute(long value) : SettingAttribute
{
    /// <summary>The number of checks; 0 never gives up.</summary>
    public long Value { get; } = value;
}
