namespace PodDsl;

/// <summary>Names the file that podman makes <c>/etc/hosts</c> of the container from.</summary>
/// <remarks>
/// <para>Podman adds <c>[AddHost]</c> and the names of the container itself. It cannot be combined with
/// <see cref="NoHostsAttribute"/>.</para>
/// <para>Default: <c>/etc/hosts</c> of the host, unless containers.conf says otherwise.</para>
/// <para>Of several uses, the one nearest to the record counts. Quadlet has no key for it; PodDsl writes <c>PodmanArgs=</c>.</para>
/// <para>Since podman 5.4. Source: podman-run(1), --hosts-file.</para>
/// </remarks>
/// <example><code>[HostsFile("none")]</code></example>
/// <param name="file">
/// An absolute path on the host, <c>none</c> for an empty base, or <c>image</c> for the one of the image.
/// </param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class HostsFileAttribute(string file) : SettingAttribute
{
    /// <summary>
    /// An absolute path on the host, <c>none</c> for an empty base, or <c>image</c> for the one of the image.
    /// </summary>
    public string File { get; } = file;
}
