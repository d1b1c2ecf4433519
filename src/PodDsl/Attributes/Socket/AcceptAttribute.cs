namespace PodDsl;

/// <summary>Starts one instance of the service for each connection, instead of one service for all.</summary>
/// <remarks>
/// <para>It needs a template (<c>name@</c>), and starts a container for each connection, which is slow; nearly no
/// program in a container is made for it.</para>
/// <para>Default: off.</para>
/// <para>Of several uses the one nearest the record counts. An empty <c>Accept=</c> is ignored with a warning;
/// the earlier value stays.</para>
/// <para>In every systemd that runs podman. Source: systemd.socket(5), Accept=.</para>
/// </remarks>
/// <example><code>[ListenStream("7000"), Accept]</code></example>
/// <param name="value">Whether there is one instance for each connection.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = false, Inherited = true)]
public sealed class AcceptAttribute(bool value = true) : Attribute
{
    /// <summary>Whether there is one instance for each connection.</summary>
    public bool Value { get; } = value;
}
