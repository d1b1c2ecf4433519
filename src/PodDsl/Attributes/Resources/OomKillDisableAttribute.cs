namespace PodDsl;

/// <summary>Keeps the kernel from killing the container when it exceeds its memory.</summary>
/// <remarks>
/// <para>It exists on hosts with cgroup v1 only; with v2, podman refuses or ignores it. Without <c>[Memory]</c>
/// it can take the whole host down.</para>
/// <para>Default: off.</para>
/// <para>Of several uses the one nearest the record counts. Quadlet has no key for it: it is written as
/// <c>PodmanArgs=</c>.</para>
/// <para>In every podman since 1.6. Source: podman-run(1), --oom-kill-disable.</para>
/// </remarks>
/// <example><code>[OomKillDisable]</code></example>
/// <param name="value">Whether it is spared.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = false, Inherited = true)]
public sealed class OomKillDisableAttribute(bool value = true) : Attribute
{
    /// <summary>Whether it is spared.</summary>
    public bool Value { get; } = value;
}
