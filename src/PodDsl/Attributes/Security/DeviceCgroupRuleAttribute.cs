namespace PodDsl;

/// <summary>Allows the container to use devices that match a rule, even those that appear later.</summary>
/// <remarks>
/// <para>The rule only allows the use; <c>[AddDevice]</c> or a volume brings the node itself. Rootless podman does not have it.</para>
/// <para>Default: none.</para>
/// <para>Several uses add up. Quadlet has no key for it; PodDsl writes <c>PodmanArgs=</c>.</para>
/// <para>Since podman 1.9. Source: podman-run(1), --device-cgroup-rule.</para>
/// </remarks>
/// <example><code>[DeviceCgroupRule("c 189:* rwm")]</code></example>
/// <param name="rule">Type, numbers and access, as the kernel writes them: <c>"c 189:* rwm"</c>.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class DeviceCgroupRuleAttribute(string rule) : SettingAttribute
{
    /// <summary>Type, numbers and access, as the kernel writes them: <c>"c 189:* rwm"</c>.</summary>
    public string Rule { get; } = rule;
}
