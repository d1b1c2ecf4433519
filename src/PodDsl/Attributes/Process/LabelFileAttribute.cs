namespace PodDsl;

/// <summary>Reads labels of the container from a file.</summary>
/// <remarks>
/// <para>The file has one <c>KEY=VALUE</c> on each line; podman reads it at each start. <c>[Label]</c> wins over it.</para>
/// <para>Default: none.</para>
/// <para>Several uses add up. Quadlet has no key for it; PodDsl writes <c>PodmanArgs=</c>.</para>
/// <para>In every podman since 1.6. Source: podman-run(1), --label-file.</para>
/// </remarks>
/// <example><code>[LabelFile("/etc/containers/nextcloud.labels")]</code></example>
/// <param name="path">A path on the host.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class LabelFileAttribute(string path) : SettingAttribute
{
    /// <summary>A path on the host.</summary>
    public string Path { get; } = path;
}
