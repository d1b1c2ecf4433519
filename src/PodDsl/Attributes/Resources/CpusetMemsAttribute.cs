namespace PodDsl;

/// <summary>Sets from which memory nodes the container takes its memory.</summary>
/// <remarks>
/// <para>Only for machines with several memory nodes (NUMA).</para>
/// <para>Default: all.</para>
/// <para>Of several uses, the one nearest to the record counts. Quadlet has no key for it; PodDsl writes <c>PodmanArgs=</c>.</para>
/// <para>In every podman since 1.6. Source: podman-run(1), --cpuset-mems.</para>
/// </remarks>
/// <example><code>[CpusetMems("0")]</code></example>
/// <param name="nodes">A list of numbers and ranges, from 0: <c>"0,1"</c>.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class CpusetMemsAttribute(string nodes) : SettingAttribute
{
    /// <summary>A list of numbers and ranges, from 0: <c>"0,1"</c>.</summary>
    public string Nodes { get; } = nodes;
}
