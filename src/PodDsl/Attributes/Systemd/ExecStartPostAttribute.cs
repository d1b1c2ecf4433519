namespace PodDsl;

/// <summary>Runs a command on the host once the service counts as started.</summary>
/// <remarks>
/// <para><see cref="TypeAttribute"/> decides when that is; under <c>notify</c> it is when the container runs. The unit is "starting" until
/// the command ends, and units ordered after it wait. A failure stops the service again unless <c>IgnoreFailure</c> is set. Each string is
/// one literal argument; no shell reads it. For pipes and the like run a shell: <c>"/bin/sh", "-c", "..."</c>.</para>
/// <para>Default: none.</para>
/// <para>Several uses add up. An empty <c>ExecStartPost=</c> in a drop-in clears the earlier values.</para>
/// <para>In every systemd that runs podman. Source: systemd.service(5), ExecStartPost=.</para>
/// </remarks>
/// <example><code>[ExecStartPost("/usr/local/bin/announce", "nextcloud is up")]</code></example>
/// <param name="command">The program, by absolute path or plain name, and its arguments, one string each.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class ExecStartPostAttribute(params string[] command) : SettingAttribute
{
    /// <summary>The program, by absolute path or plain name, and its arguments, one string each.</summary>
    public string[] Command { get; } = command;

    /// <summary>True to ignore a failure of the command (the prefix <c>-</c>). A timeout still counts.</summary>
    public bool IgnoreFailure { get; set; }
}
