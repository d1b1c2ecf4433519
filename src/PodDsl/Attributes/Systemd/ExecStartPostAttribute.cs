namespace PodDsl;

/// <summary>A command that runs on the host once the service counts as started.</summary>
/// <remarks>
/// <para>When that is depends on <see cref="TypeAttribute"/>; for a container under <c>notify</c> the container
/// runs. The unit is "starting" until the command ends, and what is ordered after it waits. A failure stops the
/// service again unless <c>IgnoreFailure</c> is set. Each string is one argument, literal; there is no shell. For
/// pipes and the like run one: <c>"/bin/sh", "-c", "..."</c>.</para>
/// <para>Default: none.</para>
/// <para>Several uses add up. An empty <c>ExecStartPost=</c> in a drop-in clears what is set before it.</para>
/// <para>In every systemd that runs podman. Source: systemd.service(5), ExecStartPost=.</para>
/// </remarks>
/// <example><code>[ExecStartPost("/usr/local/bin/announce", "nextcloud is up")]</code></example>
/// <param name="command">The program, by absolute path or plain name, and its arguments, one string each.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class ExecStartPostAttribute(params string[] command) : Attribute
{
    /// <summary>The program, by absolute path or plain name, and its arguments, one string each.</summary>
    public string[] Command { get; } = command;

    /// <summary>Whether a failure of the command is ignored (the prefix <c>-</c>). A timeout is not.</summary>
    public bool IgnoreFailure { get; set; }
}
