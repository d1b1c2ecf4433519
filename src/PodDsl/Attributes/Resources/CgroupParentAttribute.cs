namespace PodDsl;

/// <summary>Sets the control group under which podman makes the container's own.</summary>
/// <remarks>
/// <para>Error: together with <c>--cgroups=split</c>, which Quadlet sets; use <c>[CgroupsMode(CgroupsMode.Enabled)]</c>
/// along with it. The simpler way to group services is <see cref="SliceAttribute"/>.</para>
/// <para>Default: the group of the service.</para>
/// <para>Of several uses, the one nearest to the record counts. Quadlet has no key for it; PodDsl writes <c>PodmanArgs=</c>.</para>
/// <para>In every podman since 1.6. Source: podman-run(1), --cgroup-parent.</para>
/// </remarks>
/// <example><code>[CgroupsMode(CgroupsMode.Enabled), CgroupParent("homelab.slice")]</code></example>
/// <param name="parent">
/// A path, or the name of a slice with its suffix where podman uses systemd for control groups.
/// </param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class CgroupParentAttribute(string parent) : SettingAttribute
{
    /// <summary>
    /// A path, or the name of a slice with its suffix where podman uses systemd for control groups.
    /// </summary>
    public string Parent { get; } = parent;
}
