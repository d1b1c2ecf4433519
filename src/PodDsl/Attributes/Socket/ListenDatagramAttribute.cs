namespace PodDsl;

/// <summary>Listens for datagrams: UDP, or a UNIX datagram socket.</summary>
/// <remarks>
/// <para>Ports below 1024 need the system manager. Any attribute of <c>[Socket]</c> puts a socket of the same
/// name beside the service: systemd listens, starts the service at the first connection, and podman passes the
/// socket on to the program in the container, which must support that (<c>LISTEN_FDS</c>). Such a container needs
/// no published port, not even a network.</para>
/// <para>Default: none.</para>
/// <para>Several uses add up. An empty <c>ListenDatagram=</c> in a drop-in clears the earlier values.</para>
/// <para>In every systemd that runs podman. Source: systemd.socket(5), ListenDatagram=.</para>
/// </remarks>
/// <example><code>[ListenDatagram("5353")]</code></example>
/// <param name="address">
/// A port (<c>53</c>), an address with a port, an absolute path, or <c>@name</c> for an abstract socket.
/// </param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class ListenDatagramAttribute(string address) : SettingAttribute
{
    /// <summary>
    /// A port (<c>53</c>), an address with a port, an absolute path, or <c>@name</c> for an abstract socket.
    /// </summary>
    public string Address { get; } = address;
}
