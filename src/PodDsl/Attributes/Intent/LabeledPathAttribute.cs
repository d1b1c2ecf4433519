namespace PodDsl;

/// <summary>Declares that a path of the host has an SELinux label that containers may use.</summary>
/// <remarks>
/// <para>If SELinux enforces by the host facts, PodDsl reports a directory of data that is mounted without <see cref="Relabel"/>, unless
/// this declares that it has a label already, for example by <c>semanage fcontext -t container_file_t</c>. It covers everything below the
/// path, too. A Quadlet file says it in a comment. Several add up.</para>
/// <para>Source: PodDsl.</para>
/// </remarks>
/// <param name="path">The absolute path on the host.</param>
/// <example><code>
/// [Image("docker.io/jellyfin/jellyfin:10"), Volume("/srv/media", "/media", ReadOnly = true), LabeledPath("/srv/media")]
/// public partial record Jellyfin : Container;
/// </code></example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class LabeledPathAttribute(string path) : Attribute
{
    /// <summary>The absolute path on the host.</summary>
    public string Path { get; } = path;
}
