namespace PodDsl;

/// <summary>Keeps the kernel from killing the container when it exceeds its memory.</summary>
/// <remarks>
/// <para>Only hosts with cgroup v1 have it; with v2, podman refuses or ignores it. Without <c>[Memory]</c>
/// it can take the whole host down.</para>
/// <para>Default: off.</para>
/// <para>Of several uses, the one nearest to the record counts. Quadlet has no key for it; PodDsl writes <c>PodmanArgs=</c>.</para>
/// <para>In every podman since 1.6. Source: podman-run(1), --oom-kill-disable.</para>
/// </remarks>
/// <example><code>[OomKillDisable]</code></example>
/// <param name="value">True to spare the container.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class OomKillDisableAttribute(bool value = true) : SettingAttribute
{
    /// <summary>True to spare the container.</summary>
    public bool Value { get; } = value;
}
