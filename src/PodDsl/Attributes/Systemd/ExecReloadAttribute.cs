namespace PodDsl;

/// <summary>
/// Sets the command that makes the running service read its configuration again (<c>systemctl reload</c>).
/// </summary>
/// <remarks>
/// <para>It must wait until the reload is done. Without one, systemd refuses <c>systemctl reload</c>. Quadlet has keys
/// of its own for the two usual cases, from podman 5.5 on: <c>[ReloadCmd]</c> runs a command inside of the
/// container, <c>[ReloadSignal]</c> sends it a signal. Each string is one literal argument; no shell reads it. For pipes and the like run a
/// shell: <c>"/bin/sh", "-c", "..."</c>.</para>
/// <para>Default: none.</para>
/// <para>Several uses add up. An empty <c>ExecReload=</c> in a drop-in clears the earlier values.</para>
/// <para>In every systemd that runs podman. Source: systemd.service(5), ExecReload=.</para>
/// </remarks>
/// <example><code>[ExecReload("/usr/bin/podman", "exec", "nginx", "nginx", "-s", "reload")]</code></example>
/// <param name="command">The program, by absolute path or plain name, and its arguments, one string each.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class ExecReloadAttribute(params string[] command) : SettingAttribute
{
    /// <summary>The program, by absolute path or plain name, and its arguments, one string each.</summary>
    public string[] Command { get; } = command;

    /// <summary>True to ignore a failure of the command (the prefix <c>-</c>). A timeout still counts.</summary>
    public bool IgnoreFailure { get; set; }
}
