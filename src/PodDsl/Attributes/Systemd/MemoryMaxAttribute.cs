namespace PodDsl;

/// <summary>
/// Sets the amount of memory that the service cannot exceed; the kernel kills processes of it instead.
/// </summary>
/// <remarks>
/// <para>podman's own limit, for the container alone, is <c>[Memory]</c>. systemd ignores <c>0</c>,
/// negative sizes and units such as <c>GB</c> with a warning. It covers all processes of the service, and those of the container as long as
/// podman runs with <c>--cgroups=split</c>, which is Quadlet's default.</para>
/// <para>Default: <c>infinity</c>.</para>
/// <para>Of several uses, the one nearest to the record counts. An empty <c>MemoryMax=</c> in a drop-in goes back to
/// the default.</para>
/// <para>Since systemd 231. Source: systemd.resource-control(5), MemoryMax=.</para>
/// </remarks>
/// <example><code>[MemoryMax("2G")]</code></example>
/// <param name="size">
/// A size such as <c>512M</c> or <c>2G</c> (powers of 1024), a share of the memory such as <c>25%</c>, or
/// <c>infinity</c>.
/// </param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class MemoryMaxAttribute(string size) : SettingAttribute
{
    /// <summary>
    /// A size such as <c>512M</c> or <c>2G</c> (powers of 1024), a share of the memory such as <c>25%</c>, or
    /// <c>infinity</c>.
    /// </summary>
    public string Size { get; } = size;
}
