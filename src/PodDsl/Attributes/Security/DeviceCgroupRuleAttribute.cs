namespace PodDsl;

/// <summary>Allows the container to use devices that match a rule, also such as appear later.</summary>
/// <remarks>
/// <para>The rule only allows; the node itself comes by <c>[AddDevice]</c> or a volume. Not for rootless
/// podman.</para>
/// <para>Default: none.</para>
/// <para>Several uses add up. Quadlet has no key for it: it is written as <c>PodmanArgs=</c>.</para>
/// <para>Since podman 1.9. Source: podman-run(1), --device-cgroup-rule.</para>
/// </remarks>
/// <example><code>[DeviceCgroupRule("c 189:* rwm")]</code></example>
/// <param name="rule">Type, numbers and access, as the kernel writes them: <c>"c 189:* rwm"</c>.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class DeviceCgroupRuleAttribute(string rule) : Attribute
{
    /// <summary>Type, numbers and access, as the kernel writes them: <c>"c 189:* rwm"</c>.</summary>
    public string Rule { get; } = rule;
}
