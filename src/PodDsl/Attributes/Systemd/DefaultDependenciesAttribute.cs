namespace PodDsl;

/// <summary>
/// Says whether systemd adds the order that every normal unit has: after early boot, before shutdown.
/// </summary>
/// <remarks>
/// <para>Leave it on: containers need file systems and network, and must be stopped before shutdown takes those
/// away. This is the directive of <c>[Unit]</c>; <c>[QuadletDefaultDependencies(false)]</c> turns off the wait for the network.</para>
/// <para>Default: on.</para>
/// <para>Of several uses, the one nearest to the record counts. systemd ignores an empty <c>DefaultDependencies=</c> with a warning; the
/// earlier value stays.</para>
/// <para>In every systemd that runs podman. Source: systemd.unit(5), DefaultDependencies=.</para>
/// </remarks>
/// <example><code>[DefaultDependencies(false)]</code></example>
/// <param name="value">True to add the order.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class DefaultDependenciesAttribute(bool value = true) : SettingAttribute
{
    /// <summary>True to add the order.</summary>
    public bool Value { get; } = value;
}
