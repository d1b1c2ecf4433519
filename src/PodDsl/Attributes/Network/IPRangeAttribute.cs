namespace PodDsl;

/// <summary>Sets the part of a subnet from which podman gives out addresses.</summary>
/// <remarks>
/// <para>The first range belongs to the first subnet, and so on; more ranges than subnets are an error. Static addresses may
/// lie outside of it. Default: the whole subnet. Several add up, those of interfaces and base records first.</para>
/// <para>Quadlet has the key for networks since podman 4.4.</para>
/// <para>Source: podman-systemd.unit(5), IPRange=; podman-network-create(1), --ip-range.</para>
/// </remarks>
/// <param name="range">The part in CIDR form; it has to lie in the subnet.</param>
/// <example><code>
/// [Subnet("10.89.1.0/24"), IPRange("10.89.1.128/25")]
/// public partial record Backend : Network;
/// </code></example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class IPRangeAttribute(string range) : SettingAttribute
{
    /// <summary>The part in CIDR form; it has to lie in the subnet.</summary>
    public string Range { get; } = range;
}
