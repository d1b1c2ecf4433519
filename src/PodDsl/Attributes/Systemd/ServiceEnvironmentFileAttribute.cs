namespace PodDsl;

/// <summary>Reads environment variables of the podman process from a file at each start.</summary>
/// <remarks>
/// <para>It sets up the podman process on the host. For the program in the container, see <c>[EnvironmentFile]</c>. A file
/// that is missing fails the start, unless <c>-</c> is in front. It wins over <see cref="ServiceEnvironmentAttribute"/>. The file holds
/// <c>NAME=value</c> lines with quotes as systemd reads them, which differs from podman's env files.</para>
/// <para>Default: none.</para>
/// <para>Several uses add up. An empty <c>EnvironmentFile=</c> in a drop-in clears the earlier values.</para>
/// <para>In every systemd that runs podman. Source: systemd.exec(5), EnvironmentFile=.</para>
/// </remarks>
/// <example><code>[ServiceEnvironmentFile("-/etc/default/nextcloud")]</code></example>
/// <param name="path">An absolute path or glob; <c>-</c> in front allows it to be missing.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class ServiceEnvironmentFileAttribute(string path) : SettingAttribute
{
    /// <summary>An absolute path or glob; <c>-</c> in front allows it to be missing.</summary>
    public string Path { get; } = path;
}
