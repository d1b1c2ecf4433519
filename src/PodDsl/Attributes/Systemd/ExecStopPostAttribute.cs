namespace PodDsl;

/// <summary>Adds a command that cleans up after the service, even after a failed start.</summary>
/// <remarks>
/// <para>Its environment says how the service ended: <c>$SERVICE_RESULT</c>, <c>$EXIT_CODE</c> and <c>$EXIT_STATUS</c>. Containers have one
/// already, which removes the container: yours does not replace it. Each string is one literal argument; no shell reads it. For pipes and
/// the like run a shell: <c>"/bin/sh", "-c", "..."</c>.</para>
/// <para>Default: Quadlet: <c>-podman rm -v -f -i NAME</c> for containers.</para>
/// <para>Several uses add up. An empty <c>ExecStopPost=</c> in a drop-in clears the earlier values.</para>
/// <para>In every systemd that runs podman. Source: systemd.service(5), ExecStopPost=.</para>
/// </remarks>
/// <example><code>[ExecStopPost("/usr/bin/rm", "-f", "/run/nextcloud.lock")]</code></example>
/// <param name="command">The program, by absolute path or plain name, and its arguments, one string each.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class ExecStopPostAttribute(params string[] command) : SettingAttribute
{
    /// <summary>The program, by absolute path or plain name, and its arguments, one string each.</summary>
    public string[] Command { get; } = command;

    /// <summary>True to ignore a failure of the command (the prefix <c>-</c>). A timeout still counts.</summary>
    public bool IgnoreFailure { get; set; }
}
