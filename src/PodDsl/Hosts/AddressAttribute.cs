namespace PodDsl;

/// <summary>Sets the address of a host, by which the units of other hosts reach it.</summary>
/// <remarks>
/// <para>The constant <c>PublishedAddress</c> of a unit there is this address with the published port. <c>[AddHost&lt;T&gt;]</c> needs an IPv4 or
/// IPv6 address. Default: none; then no unit of another host can name one of this host.</para>
/// <para>Source: PodDsl.</para>
/// </remarks>
/// <param name="address">An IPv4 or IPv6 address, or a name that all hosts can look up.</param>
/// <example><code>
/// [Address("192.168.1.10")]
/// public record Attic : Host;
/// </code></example>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = false, Inherited = true)]
public sealed class AddressAttribute(string address) : Attribute
{
    /// <summary>An IPv4 or IPv6 address, or a name that all hosts can look up.</summary>
    public string Address { get; } = address;
}
