namespace PodDsl;

/// <summary>
/// A command that makes the running service read its configuration again (<c>systemctl reload</c>).
/// </summary>
/// <remarks>
/// <para>It must wait until the reload is done. Without one, <c>systemctl reload</c> is refused. Quadlet has keys
/// of its own for the two usual cases, from podman 5.5 on: <c>[ReloadCmd]</c> runs a command inside of the
/// container, <c>[ReloadSignal]</c> sends it a signal. Each string is one argument, literal; there is no shell.
/// For pipes and the like run one: <c>"/bin/sh", "-c", "..."</c>.</para>
/// <para>Default: none.</para>
/// <para>Several uses add up. An empty <c>ExecReload=</c> in a drop-in clears what is set before it.</para>
/// <para>In every systemd that runs podman. Source: systemd.service(5), ExecReload=.</para>
/// </remarks>
/// <example><code>[ExecReload("/usr/bin/podman", "exec", "nginx", "nginx", "-s", "reload")]</code></example>
/// <param name="command">The program, by absolute path or plain name, and its arguments, one string each.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class ExecReloadAttribute(params string[] command) : Attribute
{
    /// <summary>The program, by absolute path or plain name, and its arguments, one string each.</summary>
    public string[] Command { get; } = command;

    /// <summary>Whether a failure of the command is ignored (the prefix <c>-</c>). A timeout is not.</summary>
    public bool IgnoreFailure { get; set; }
}
