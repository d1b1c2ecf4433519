namespace PodDsl;

/// <summary>Sets the user on the host who owns the socket file.</summary>
/// <remarks>
/// <para>Only for UNIX sockets and FIFOs.</para>
/// <para>Default: root; in the user manager, its user.</para>
/// <para>Of several uses, the one nearest to the record counts. An empty <c>SocketUser=</c> in a drop-in goes back to
/// the default.</para>
/// <para>Since systemd 214. Source: systemd.socket(5), SocketUser=.</para>
/// </remarks>
/// <example><code>[ListenStream("/run/app.sock"), SocketUser("www-data")]</code></example>
/// <param name="user">The name or number of a user that exists.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class SocketUserAttribute(string user) : SettingAttribute
{
    /// <summary>The name or number of a user that exists.</summary>
    public string User { get; } = user;
}
