namespace PodDsl;

/// <summary>Sets the group on the host that owns the socket file.</summary>
/// <remarks>
/// <para>Only for UNIX sockets and FIFOs.</para>
/// <para>Default: the primary group of the user.</para>
/// <para>Of several uses, the one nearest to the record counts. An empty <c>SocketGroup=</c> in a drop-in goes back
/// to the default.</para>
/// <para>Since systemd 214. Source: systemd.socket(5), SocketGroup=.</para>
/// </remarks>
/// <example><code>[ListenStream("/run/app.sock"), SocketGroup("www-data"), SocketMode("0660")]</code></example>
/// <param name="group">The name or number of a group that exists.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class SocketGroupAttribute(string group) : SettingAttribute
{
    /// <summary>The name or number of a group that exists.</summary>
    public string Group { get; } = group;
}
