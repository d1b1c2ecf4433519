namespace PodDsl;

/// <summary>Limits the swap that the service may use.</summary>
/// <remarks>
/// <para><c>0</c> keeps it out of swap altogether; here zero is allowed. It covers all processes of the service, and those of the container
/// as long as podman runs with <c>--cgroups=split</c>, which is Quadlet's default.</para>
/// <para>Default: <c>infinity</c>.</para>
/// <para>Of several uses, the one nearest to the record counts. An empty <c>MemorySwapMax=</c> in a drop-in goes back
/// to the default.</para>
/// <para>Since systemd 232. Source: systemd.resource-control(5), MemorySwapMax=.</para>
/// </remarks>
/// <example><code>[MemorySwapMax("0")]</code></example>
/// <param name="size">
/// A size such as <c>512M</c> or <c>2G</c> (powers of 1024), a share of the memory such as <c>25%</c>, or
/// <c>infinity</c>.
/// </param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class MemorySwapMaxAttribute(string size) : SettingAttribute
{
    /// <summary>
    /// A size such as <c>512M</c> or <c>2G</c> (powers of 1024), a share of the memory such as <c>25%</c>, or
    /// <c>infinity</c>.
    /// </summary>
    public string Size { get; } = size;
}
