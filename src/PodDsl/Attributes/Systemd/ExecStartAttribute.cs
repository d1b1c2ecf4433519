namespace PodDsl;

/// <summary>
/// A further main command of the service, besides the podman command that PodDsl or Quadlet writes.
/// </summary>
/// <remarks>
/// <para>A service has one main command, and a container's is podman: systemd refuses a unit with two. Only
/// <see cref="ServiceType.Oneshot"/> may have several, run one after the other. What should run before or after
/// belongs into <see cref="ExecStartPreAttribute"/> and <see cref="ExecStartPostAttribute"/>. Each string is one
/// argument, literal; there is no shell. For pipes and the like run one: <c>"/bin/sh", "-c", "..."</c>.</para>
/// <para>Default: the podman command of the unit.</para>
/// <para>Several uses add up. An empty <c>ExecStart=</c> in a drop-in clears what is set before it.</para>
/// <para>In every systemd that runs podman. Source: systemd.service(5), ExecStart=.</para>
/// </remarks>
/// <example><code>[Type(ServiceType.Oneshot), ExecStart("/usr/local/bin/announce", "the job is done")]</code></example>
/// <param name="command">The program, by absolute path or plain name, and its arguments, one string each.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class ExecStartAttribute(params string[] command) : Attribute
{
    /// <summary>The program, by absolute path or plain name, and its arguments, one string each.</summary>
    public string[] Command { get; } = command;

    /// <summary>Whether a failure of the command is ignored (the prefix <c>-</c>). A timeout is not.</summary>
    public bool IgnoreFailure { get; set; }
}
