namespace PodDsl;

/// <summary>Mounts the volumes of another container at the same places.</summary>
/// <remarks>
/// <para>The other container must exist at the start; order the units by <c>[DependsOn&lt;T&gt;]</c>. Naming the volumes in both units
/// tells a reader more.</para>
/// <para>Default: none.</para>
/// <para>Several uses add up. Quadlet has no key for it; PodDsl writes <c>PodmanArgs=</c>.</para>
/// <para>In every podman since 1.6. Source: podman-run(1), --volumes-from.</para>
/// </remarks>
/// <example><code>[VolumesFrom("nextcloud:ro")]</code></example>
/// <param name="container">
/// The name of a container, with <c>:ro</c>, <c>:rw</c> or <c>:z</c> after it if wanted.
/// </param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class VolumesFromAttribute(string container) : SettingAttribute
{
    /// <summary>The name of a container, with <c>:ro</c>, <c>:rw</c> or <c>:z</c> after it if wanted.</summary>
    public string Container { get; } = container;
}
