namespace PodDsl;

/// <summary>
/// Adds a main command to the service, besides the podman command that PodDsl or Quadlet writes.
/// </summary>
/// <remarks>
/// <para>A service has one main command, and a container's is podman: systemd refuses a unit with two. Only
/// <see cref="ServiceType.Oneshot"/> may have several, and runs one after the other. Commands before or after it belong in
/// <see cref="ExecStartPreAttribute"/> and <see cref="ExecStartPostAttribute"/>. Each string is one literal argument; no shell reads it.
/// For pipes and the like run a shell: <c>"/bin/sh", "-c", "..."</c>.</para>
/// <para>Default: the podman command of the unit.</para>
/// <para>Several uses add up. An empty <c>ExecStart=</c> in a drop-in clears the earlier values.</para>
/// <para>In every systemd that runs podman. Source: systemd.service(5), ExecStart=.</para>
/// </remarks>
/// <example><code>[Type(ServiceType.Oneshot), ExecStart("/usr/local/bin/announce", "the job is done")]</code></example>
/// <param name="command">The program, by absolute path or plain name, and its arguments, one string each.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class ExecStartAttribute(params string[] command) : SettingAttribute
{
    /// <summary>The program, by absolute path or plain name, and its arguments, one string each.</summary>
    public string[] Command { get; } = command;

    /// <summary>True to ignore a failure of the command (the prefix <c>-</c>). A timeout still counts.</summary>
    public bool IgnoreFailure { get; set; }
}
