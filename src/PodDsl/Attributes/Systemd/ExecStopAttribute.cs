namespace PodDsl;

/// <summary>A command that stops the service.</summary>
/// <remarks>
/// <para>It runs only if the start had succeeded, and it must wait until the service is down: what is left when
/// it returns is killed as <see cref="KillModeAttribute"/> says. Containers have one already: yours is added to
/// it, not put in its place. Each string is one argument, literal; there is no shell. For pipes and the like run
/// one: <c>"/bin/sh", "-c", "..."</c>.</para>
/// <para>Default: Quadlet: <c>podman rm -v -f -i NAME</c> for containers, <c>podman pod stop</c> for pods.</para>
/// <para>Several uses add up. An empty <c>ExecStop=</c> in a drop-in clears what is set before it.</para>
/// <para>In every systemd that runs podman. Source: systemd.service(5), ExecStop=.</para>
/// </remarks>
/// <example><code>[ExecStop("/usr/local/bin/announce", "nextcloud is going down")]</code></example>
/// <param name="command">The program, by absolute path or plain name, and its arguments, one string each.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class ExecStopAttribute(params string[] command) : Attribute
{
    /// <summary>The program, by absolute path or plain name, and its arguments, one string each.</summary>
    public string[] Command { get; } = command;

    /// <summary>Whether a failure of the command is ignored (the prefix <c>-</c>). A timeout is not.</summary>
    public bool IgnoreFailure { get; set; }
}
