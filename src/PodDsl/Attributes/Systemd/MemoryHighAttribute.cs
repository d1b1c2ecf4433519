namespace PodDsl;

/// <summary>Sets the amount of memory above which the kernel slows the service down and reclaims its memory.</summary>
/// <remarks>
/// <para>It is the soft counterpart of <see cref="MemoryMaxAttribute"/>: set it somewhat below. The kernel kills nothing. It covers all
/// processes of the service, and those of the container as long as podman runs with <c>--cgroups=split</c>, which is Quadlet's
/// default.</para>
/// <para>Default: <c>infinity</c>.</para>
/// <para>Of several uses, the one nearest to the record counts. An empty <c>MemoryHigh=</c> in a drop-in goes back to
/// the default.</para>
/// <para>Since systemd 231. Source: systemd.resource-control(5), MemoryHigh=.</para>
/// </remarks>
/// <example><code>[MemoryHigh("1500M"), MemoryMax("2G")]</code></example>
/// <param name="size">
/// A size such as <c>512M</c> or <c>2G</c> (powers of 1024), a share of the memory such as <c>25%</c>, or
/// <c>infinity</c>.
/// </param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class MemoryHighAttribute(string size) : SettingAttribute
{
    /// <summary>
    /// A size such as <c>512M</c> or <c>2G</c> (powers of 1024), a share of the memory such as <c>25%</c>, or
    /// <c>infinity</c>.
    /// </summary>
    public string Size { get; } = size;
}
