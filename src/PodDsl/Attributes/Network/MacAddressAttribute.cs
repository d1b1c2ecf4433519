namespace PodDsl;

/// <summary>Sets the hardware address of the container on its network.</summary>
/// <remarks>
/// <para>Use it only where the container is on a single network; with several, use <c>Mac</c> of <c>[Network]</c>. Nobody can reach two
/// containers that have one address on one network. The first byte must be even.</para>
/// <para>Default: a random one.</para>
/// <para>Of several uses, the one nearest to the record counts. Quadlet has no key for it; PodDsl writes <c>PodmanArgs=</c>.</para>
/// <para>In every podman since 1.6. Source: podman-run(1), --mac-address.</para>
/// </remarks>
/// <example><code>[MacAddress("92:d0:c6:0a:29:33")]</code></example>
/// <param name="address">Six bytes in hexadecimal: <c>"92:d0:c6:0a:29:33"</c>.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class MacAddressAttribute(string address) : SettingAttribute
{
    /// <summary>Six bytes in hexadecimal: <c>"92:d0:c6:0a:29:33"</c>.</summary>
    public string Address { get; } = address;
}
