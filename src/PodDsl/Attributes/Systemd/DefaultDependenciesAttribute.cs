namespace PodDsl;

/// <summary>
/// Whether systemd adds the order that every normal unit has: after early boot, before shutdown.
/// </summary>
/// <remarks>
/// <para>Leave it on: containers need file systems and network, and must be stopped before shutdown takes those
/// away. This is the directive of <c>[Unit]</c>; waiting for the network is turned off by
/// <c>[QuadletDefaultDependencies(false)]</c>.</para>
/// <para>Default: on.</para>
/// <para>Of several uses the one nearest the record counts. An empty <c>DefaultDependencies=</c> is ignored with
/// a warning; the earlier value stays.</para>
/// <para>In every systemd that runs podman. Source: systemd.unit(5), DefaultDependencies=.</para>
/// </remarks>
/// <example><code>[DefaultDependencies(false)]</code></example>
/// <param name="value">Whether the order is added.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = false, Inherited = true)]
public sealed class DefaultDependenciesAttribute(bool value = true) : Attribute
{
    /// <summary>Whether the order is added.</summary>
    public bool Value { get; } = value;
}
