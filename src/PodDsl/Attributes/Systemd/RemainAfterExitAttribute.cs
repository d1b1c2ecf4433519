namespace PodDsl;

/// <summary>Lets the service count as active after all its processes have ended well.</summary>
/// <remarks>
/// <para>Use it for <see cref="ServiceType.Oneshot"/>: without it, the unit is inactive again as soon as the job is done, and every unit
/// that needs it runs the job again. With it, the job runs once until the unit is stopped.</para>
/// <para>Default: off; Quadlet turns it on for networks, volumes and images, not for builds.</para>
/// <para>Of several uses, the one nearest to the record counts. systemd ignores an empty <c>RemainAfterExit=</c> with a
/// warning; the earlier value stays.</para>
/// <para>In every systemd that runs podman. Source: systemd.service(5), RemainAfterExit=.</para>
/// </remarks>
/// <example><code>[Type(ServiceType.Oneshot), RemainAfterExit]</code></example>
/// <param name="value">True to keep it active.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class RemainAfterExitAttribute(bool value = true) : SettingAttribute
{
    /// <summary>True to keep it active.</summary>
    public bool Value { get; } = value;
}
