namespace PodDsl;

/// <summary>Says whether systemd kills processes that outlive <see cref="TimeoutStopSecAttribute"/> by SIGKILL.</summary>
/// <remarks>
/// <para>Leave it on: surviving processes keep ports, mounts and names.</para>
/// <para>Default: on.</para>
/// <para>Of several uses, the one nearest to the record counts. systemd ignores an empty <c>SendSIGKILL=</c> with a
/// warning; the earlier value stays.</para>
/// <para>In every systemd that runs podman. Source: systemd.kill(5), SendSIGKILL=.</para>
/// </remarks>
/// <example><code>[SendSigkill(false)]</code></example>
/// <param name="value">True to kill them.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class SendSigkillAttribute(bool value = true) : SettingAttribute
{
    /// <summary>True to kill them.</summary>
    public bool Value { get; } = value;
}
