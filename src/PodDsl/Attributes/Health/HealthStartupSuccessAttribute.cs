namespace PodDsl;

/// <summary>Sets how many startup checks have to succeed before the regular one begins.</summary>
/// <remarks>
/// <para>Default: 0. Needs a <see cref="HealthStartupCmdAttribute"/>. The one nearest to the record counts.</para>
/// <para>Quadlet has the key for containers since podman 4.5. The flag itself needs podman 4.4.</para>
/// <para>Source: podman-systemd.unit(5), HealthStartupSuccess=; podman-run(1), --health-startup-success.</para>
/// </remarks>
/// <param name="value">The number of checks; 0 and 1 both mean the first one.</param>
/// <example><code>
/// [Image("docker.io/library/mariadb:11"), HealthCmd("healthcheck.sh --connect"), HealthStartupSuccess(2)]
/// public partial record Web : Container;
/// </code></example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class HealthStartupSuccessAttribute(long value) : SettingAttribute
{
    /// <summary>The number of checks; 0 and 1 both mean the first one.</summary>
    public long Value { get; } = value;
}
