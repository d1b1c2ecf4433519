namespace PodDsl;

/// <summary>Writes a value straight into a file of the container's control group.</summary>
/// <remarks>
/// <para>Use it for controls that podman has no flag for; cgroup v2 only.</para>
/// <para>Default: none.</para>
/// <para>Several uses add up. Quadlet has no key for it; PodDsl writes <c>PodmanArgs=</c>.</para>
/// <para>Since podman 2.1. Source: podman-run(1), --cgroup-conf.</para>
/// </remarks>
/// <example><code>[CgroupConf("memory.high", "1073741824")]</code></example>
/// <param name="name">The name of the file, for example <c>memory.high</c>.</param>
/// <param name="value">The value to write into it.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class CgroupConfAttribute(string name, string value) : SettingAttribute
{
    /// <summary>The name of the file, for example <c>memory.high</c>.</summary>
    public string Name { get; } = name;

    /// <summary>The value to write into it.</summary>
    public string Value { get; } = value;
}
