namespace PodDsl;

/// <summary>Sets a check that has to succeed first, before the regular one begins: for slow starts.</summary>
/// <remarks>
/// <para>Default: none. Needs a regular check as well. The one nearest to the record counts.</para>
/// <para>Quadlet has the key for containers since podman 4.5. The flag itself needs podman 4.4.</para>
/// <para>Source: podman-systemd.unit(5), HealthStartupCmd=; podman-run(1), --health-startup-cmd.</para>
/// </remarks>
/// <param name="command">The command, written as for <see cref="HealthCmdAttribute"/>.</param>
/// <example><code>
/// [Image("docker.io/library/mariadb:11"), HealthCmd("healthcheck.sh --connect"), HealthStartupCmd("test -S /run/mysqld/mysqld.sock")]
/// public partial record Web : Container;
/// </code></example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class HealthStartupCmdAttribute(string command) : SettingAttribute
{
    /// <summary>The command, written as for <see cref="HealthCmdAttribute"/>.</summary>
    public string Command { get; } = command;
}
