namespace PodDsl;

/// <summary>Sets how many processors the container may use.</summary>
/// <remarks>
/// <para>Short for <see cref="CpuPeriodAttribute"/> and <see cref="ContainerCpuQuotaAttribute"/>; an error
/// together with them. Rootless users need the controller <c>cpu</c> delegated to them.</para>
/// <para>Default: no limit.</para>
/// <para>Of several uses, the one nearest to the record counts. Quadlet has no key for it; PodDsl writes <c>PodmanArgs=</c>.</para>
/// <para>In every podman since 1.6. Source: podman-run(1), --cpus.</para>
/// </remarks>
/// <example><code>[Cpus("1.5")]</code></example>
/// <param name="count">A decimal number: <c>"1.5"</c> is one and a half; <c>"0.0"</c> is no limit.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class CpusAttribute(string count) : SettingAttribute
{
    /// <summary>A decimal number: <c>"1.5"</c> is one and a half; <c>"0.0"</c> is no limit.</summary>
    public string Count { get; } = count;
}
