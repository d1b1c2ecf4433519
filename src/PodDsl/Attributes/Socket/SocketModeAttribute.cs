namespace PodDsl;

/// <summary>Sets the permissions of the socket file.</summary>
/// <remarks>
/// <para>Only for UNIX sockets and FIFOs. Whoever may write to it may connect.</para>
/// <para>Default: <c>0666</c>: everyone.</para>
/// <para>Of several uses, the one nearest to the record counts. systemd ignores an empty <c>SocketMode=</c> with a
/// warning; the earlier value stays.</para>
/// <para>In every systemd that runs podman. Source: systemd.socket(5), SocketMode=.</para>
/// </remarks>
/// <example><code>[ListenStream("/run/app.sock"), SocketMode("0660")]</code></example>
/// <param name="mode">An octal number such as <c>"0660"</c>.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class SocketModeAttribute(string mode) : SettingAttribute
{
    /// <summary>An octal number such as <c>"0660"</c>.</summary>
    public string Mode { get; } = mode;
}
