namespace PodDsl;

/// <summary>Sets where the standard output of the service goes.</summary>
/// <remarks>
/// <para>It has the output of podman itself, and that of the container only in the foreground or with the log driver <c>passthrough</c>.
/// Otherwise podman's log driver (<c>[LogDriver]</c>) decides.</para>
/// <para>Default: <c>journal</c>.</para>
/// <para>Of several uses, the one nearest to the record counts. systemd ignores an empty <c>StandardOutput=</c> with a
/// warning; the earlier value stays.</para>
/// <para>In every systemd that runs podman. Source: systemd.exec(5), StandardOutput=.</para>
/// </remarks>
/// <example><code>[StandardOutput("append:/var/log/nextcloud.log")]</code></example>
/// <param name="target">
/// <c>journal</c>, <c>null</c>, <c>inherit</c>, <c>file:/path</c>, <c>append:/path</c>, <c>truncate:/path</c>,
/// <c>tty</c>, <c>kmsg</c>, <c>journal+console</c> or <c>fd:name</c>.
/// </param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class StandardOutputAttribute(string target) : SettingAttribute
{
    /// <summary>
    /// <c>journal</c>, <c>null</c>, <c>inherit</c>, <c>file:/path</c>, <c>append:/path</c>,
    /// <c>truncate:/path</c>, <c>tty</c>, <c>kmsg</c>, <c>journal+console</c> or <c>fd:name</c>.
    /// </summary>
    public string Target { get; } = target;
}
