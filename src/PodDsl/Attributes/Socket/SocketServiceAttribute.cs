namespace PodDsl;

/// <summary>Names the service that the socket starts.</summary>
/// <remarks>
/// <para>It writes <c>Service=</c> of <c>[Socket]</c>, for example for a proxy in front of the container. It cannot be combined with
/// <see cref="AcceptAttribute"/>.</para>
/// <para>Default: the service of the same name.</para>
/// <para>Of several uses, the one nearest to the record counts. systemd ignores an empty <c>Service=</c> with a warning;
/// the earlier value stays.</para>
/// <para>In every systemd that runs podman. Source: systemd.socket(5), Service=.</para>
/// </remarks>
/// <example><code>[ListenStream("8080"), SocketService("nextcloud-proxy.service")]</code></example>
/// <param name="service">The name of a service with its suffix.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class SocketServiceAttribute(string service) : SettingAttribute
{
    /// <summary>The name of a service with its suffix.</summary>
    public string Service { get; } = service;
}

/// <summary>Names the service that the socket starts.</summary>
/// <remarks>
/// Like <see cref="SocketServiceAttribute"/>, for a unit of this project; the reference survives a rename. Of several uses, the one nearest
/// to the record counts.
/// </remarks>
/// <example><code>[SocketService&lt;NextcloudProxy&gt;]</code></example>
/// <typeparam name="T">The unit whose service the socket starts.</typeparam>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class SocketServiceAttribute<T> : SettingAttribute
    where T : Unit;
