namespace PodDsl;

/// <summary>Whether processes that outlive <see cref="TimeoutStopSecAttribute"/> are killed by SIGKILL.</summary>
/// <remarks>
/// <para>Leave it on: what survives keeps ports, mounts and names.</para>
/// <para>Default: on.</para>
/// <para>Of several uses the one nearest the record counts. An empty <c>SendSIGKILL=</c> is ignored with a
/// warning; the earlier value stays.</para>
/// <para>In every systemd that runs podman. Source: systemd.kill(5), SendSIGKILL=.</para>
/// </remarks>
/// <example><code>[SendSigkill(false)]</code></example>
/// <param name="value">Whether they are killed.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = false, Inherited = true)]
public sealed class SendSigkillAttribute(bool value = true) : Attribute
{
    /// <summary>Whether they are killed.</summary>
    public bool Value { get; } = value;
}
