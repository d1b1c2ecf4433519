namespace PodDsl;

/// <summary>Runs a command on the host before the container starts.</summary>
/// <remarks>
/// <para>Several run one after the other, in order; a failure ends the start unless <c>IgnoreFailure</c> is set.
/// Each string is one literal argument; no shell reads it. For pipes and the like run a shell:
/// <c>"/bin/sh", "-c", "..."</c>.</para>
/// <para>Each has its own <see cref="TimeoutStartSecAttribute"/>, which <c>IgnoreFailure</c> does not lift: a
/// slow pull here still fails the unit. Start nothing here that should live on: systemd kills it.</para>
/// <para>Default: none; Quadlet creates pods here.</para>
/// <para>Several uses add up. An empty <c>ExecStartPre=</c> in a drop-in clears the earlier values.</para>
/// <para>In every systemd that runs podman. Source: systemd.service(5), ExecStartPre=.</para>
/// </remarks>
/// <example><code>[ExecStartPre("/usr/bin/mkdir", "-p", "/srv/nextcloud")]</code></example>
/// <param name="command">The program, by absolute path or plain name, and its arguments, one string each.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class ExecStartPreAttribute(params string[] command) : SettingAttribute
{
    /// <summary>The program, by absolute path or plain name, and its arguments, one string each.</summary>
    public string[] Command { get; } = command;

    /// <summary>True to ignore a failure of the command (the prefix <c>-</c>). A timeout still counts.</summary>
    public bool IgnoreFailure { get; set; }
}
