namespace PodDsl;

/// <summary>A command that runs on the host before the container starts.</summary>
/// <remarks>
/// <para>Several run one after the other, in order; a failure ends the start unless <c>IgnoreFailure</c> is set.
/// Each string is one argument, literal; there is no shell. For pipes and the like run one:
/// <c>"/bin/sh", "-c", "..."</c>.</para>
/// <para>Each has its own <see cref="TimeoutStartSecAttribute"/>, which <c>IgnoreFailure</c> does not lift: a
/// slow pull here still fails the unit. Nothing that should live on may be started here; it is killed.</para>
/// <para>Default: none; Quadlet creates pods here.</para>
/// <para>Several uses add up. An empty <c>ExecStartPre=</c> in a drop-in clears what is set before it.</para>
/// <para>In every systemd that runs podman. Source: systemd.service(5), ExecStartPre=.</para>
/// </remarks>
/// <example><code>[ExecStartPre("/usr/bin/mkdir", "-p", "/srv/nextcloud")]</code></example>
/// <param name="command">The program, by absolute path or plain name, and its arguments, one string each.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class ExecStartPreAttribute(params string[] command) : Attribute
{
    /// <summary>The program, by absolute path or plain name, and its arguments, one string each.</summary>
    public string[] Command { get; } = command;

    /// <summary>Whether a failure of the command is ignored (the prefix <c>-</c>). A timeout is not.</summary>
    public bool IgnoreFailure { get; set; }
}
