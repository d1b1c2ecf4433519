namespace PodDsl;

/// <summary>Starts one instance of the service for each connection, instead of one service for all.</summary>
/// <remarks>
/// <para>It needs a template (<c>name@</c>). Each connection starts a container, which is slow, and hardly any program in a container
/// supports it.</para>
/// <para>Default: off.</para>
/// <para>Of several uses, the one nearest to the record counts. systemd ignores an empty <c>Accept=</c> with a warning;
/// the earlier value stays.</para>
/// <para>In every systemd that runs podman. Source: systemd.socket(5), Accept=.</para>
/// </remarks>
/// <example><code>[ListenStream("7000"), Accept]</code></example>
/// <param name="value">True for one instance for each connection.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class AcceptAttribute(bool value = true) : SettingAttribute
{
    /// <summary>True for one instance for each connection.</summary>
    public bool Value { get; } = value;
}
