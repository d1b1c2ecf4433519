namespace PodDsl;

/// <summary>Sets the directory in which the commands of the service run.</summary>
/// <remarks>
/// <para>It sets up the podman process on the host. For the program in the container, see <c>[WorkingDir]</c>. systemd refuses a relative
/// path, and the whole unit with it.</para>
/// <para>Default: <c>/</c>; in the user manager, the home directory.</para>
/// <para>Of several uses, the one nearest to the record counts. An empty <c>WorkingDirectory=</c> in a drop-in goes
/// back to the default.</para>
/// <para>In every systemd that runs podman. Source: systemd.exec(5), WorkingDirectory=.</para>
/// </remarks>
/// <example><code>[WorkingDirectory("/srv/build")]</code></example>
/// <param name="path">
/// An absolute path without <c>..</c>, or <c>~</c> for the home directory; <c>-</c> in front allows it to be
/// missing.
/// </param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class WorkingDirectoryAttribute(string path) : SettingAttribute
{
    /// <summary>
    /// An absolute path without <c>..</c>, or <c>~</c> for the home directory; <c>-</c> in front allows it to be
    /// missing.
    /// </summary>
    public string Path { get; } = path;
}
