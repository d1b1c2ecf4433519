namespace PodDsl;

/// <summary>Names the program that <c>[RunInit]</c> starts as the first process of the container.</summary>
/// <remarks>
/// <para>It has no effect without <c>[RunInit]</c>.</para>
/// <para>Default: catatonit, as podman was built.</para>
/// <para>Of several uses, the one nearest to the record counts. Quadlet has no key for it; PodDsl writes <c>PodmanArgs=</c>.</para>
/// <para>In every podman since 1.6. Source: podman-run(1), --init-path.</para>
/// </remarks>
/// <example><code>[RunInit, InitPath("/usr/bin/tini")]</code></example>
/// <param name="path">An absolute path on the host.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class InitPathAttribute(string path) : SettingAttribute
{
    /// <summary>An absolute path on the host.</summary>
    public string Path { get; } = path;
}
