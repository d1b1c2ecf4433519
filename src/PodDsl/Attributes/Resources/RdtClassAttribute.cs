namespace PodDsl;

/// <summary>Names the container's class of Intel's Resource Director Technology.</summary>
/// <remarks>
/// <para>For processors with that technology, and for root only.</para>
/// <para>Default: none.</para>
/// <para>Of several uses, the one nearest to the record counts. Quadlet has no key for it; PodDsl writes <c>PodmanArgs=</c>.</para>
/// <para>Since podman 4.8. Source: podman-run(1), --rdt-class.</para>
/// </remarks>
/// <example><code>[RdtClass("batch")]</code></example>
/// <param name="name">The name of a class that exists below <c>/sys/fs/resctrl</c>.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class RdtClassAttribute(string name) : SettingAttribute
{
    /// <summary>The name of a class that exists below <c>/sys/fs/resctrl</c>.</summary>
    public string Name { get; } = name;
}
