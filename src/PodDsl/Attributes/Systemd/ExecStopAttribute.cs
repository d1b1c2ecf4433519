namespace PodDsl;

/// <summary>Adds a command that stops the service.</summary>
/// <remarks>
/// <para>It runs only if the start had succeeded, and it must wait until the service is down: systemd then kills what is left, as
/// <see cref="KillModeAttribute"/> says. Containers have one already: yours does not replace it. Each string is one literal argument; no
/// shell reads it. For pipes and the like run a shell: <c>"/bin/sh", "-c", "..."</c>.</para>
/// <para>Default: Quadlet: <c>podman rm -v -f -i NAME</c> for containers, <c>podman pod stop</c> for pods.</para>
/// <para>Several uses add up. An empty <c>ExecStop=</c> in a drop-in clears the earlier values.</para>
/// <para>In every systemd that runs podman. Source: systemd.service(5), ExecStop=.</para>
/// </remarks>
/// <example><code>[ExecStop("/usr/local/bin/announce", "nextcloud is going down")]</code></example>
/// <param name="command">The program, by absolute path or plain name, and its arguments, one string each.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class ExecStopAttribute(params string[] command) : SettingAttribute
{
    /// <summary>The program, by absolute path or plain name, and its arguments, one string each.</summary>
    public string[] Command { get; } = command;

    /// <summary>True to ignore a failure of the command (the prefix <c>-</c>). A timeout still counts.</summary>
    public bool IgnoreFailure { get; set; }
}
