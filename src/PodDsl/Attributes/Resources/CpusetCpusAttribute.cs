namespace PodDsl;

/// <summary>Sets which processors the container runs on.</summary>
/// <remarks>
/// <para>A processor that does not exist makes the start fail.</para>
/// <para>Default: all.</para>
/// <para>Of several uses, the one nearest to the record counts. Quadlet has no key for it; PodDsl writes <c>PodmanArgs=</c>.</para>
/// <para>In every podman since 1.6. Source: podman-run(1), --cpuset-cpus.</para>
/// </remarks>
/// <example><code>[CpusetCpus("0-3")]</code></example>
/// <param name="cpus">A list of numbers and ranges, from 0: <c>"0-3,7"</c>.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class CpusetCpusAttribute(string cpus) : SettingAttribute
{
    /// <summary>A list of numbers and ranges, from 0: <c>"0-3,7"</c>.</summary>
    public string Cpus { get; } = cpus;
}
