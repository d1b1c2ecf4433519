namespace PodDsl;

/// <summary>A command that cleans up after the service, also when its start has failed.</summary>
/// <remarks>
/// <para>It sees how the service ended in <c>$SERVICE_RESULT</c>, <c>$EXIT_CODE</c> and <c>$EXIT_STATUS</c> of
/// its environment. Containers have one already, which removes the container: yours is added. Each string is one
/// argument, literal; there is no shell. For pipes and the like run one: <c>"/bin/sh", "-c", "..."</c>.</para>
/// <para>Default: Quadlet: <c>-podman rm -v -f -i NAME</c> for containers.</para>
/// <para>Several uses add up. An empty <c>ExecStopPost=</c> in a drop-in clears what is set before it.</para>
/// <para>In every systemd that runs podman. Source: systemd.service(5), ExecStopPost=.</para>
/// </remarks>
/// <example><code>[ExecStopPost("/usr/bin/rm", "-f", "/run/nextcloud.lock")]</code></example>
/// <param name="command">The program, by absolute path or plain name, and its arguments, one string each.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class ExecStopPostAttribute(params string[] command) : Attribute
{
    /// <summary>The program, by absolute path or plain name, and its arguments, one string each.</summary>
    public string[] Command { get; } = command;

    /// <summary>Whether a failure of the command is ignored (the prefix <c>-</c>). A timeout is not.</summary>
    public bool IgnoreFailure { get; set; }
}
