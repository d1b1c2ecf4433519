namespace PodDsl;

/// <summary>
/// Runs a command on the host, before everything else, that decides whether the service starts at all.
/// </summary>
/// <remarks>
/// <para>Exit status 0 goes on with <see cref="ExecStartPreAttribute"/>; 1 to 254 skips the start without a
/// failure; 255 or a signal is a failure. Each string is one literal argument; no shell reads it. For pipes and the like run a shell:
/// <c>"/bin/sh", "-c", "..."</c>.</para>
/// <para>Default: none.</para>
/// <para>Several uses add up. An empty <c>ExecCondition=</c> in a drop-in clears the earlier values.</para>
/// <para>Since systemd 243. Source: systemd.service(5), ExecCondition=.</para>
/// </remarks>
/// <example><code>[ExecCondition("/usr/bin/test", "-s", "/srv/nextcloud/config.php")]</code></example>
/// <param name="command">The program, by absolute path or plain name, and its arguments, one string each.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class ExecConditionAttribute(params string[] command) : SettingAttribute
{
    /// <summary>The program, by absolute path or plain name, and its arguments, one string each.</summary>
    public string[] Command { get; } = command;

    /// <summary>True to ignore a failure of the command (the prefix <c>-</c>). A timeout still counts.</summary>
    public bool IgnoreFailure { get; set; }
}
