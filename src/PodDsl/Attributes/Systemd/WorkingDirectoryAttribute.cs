namespace PodDsl;

/// <summary>The directory in which the commands of the service run.</summary>
/// <remarks>
/// <para>It is the setting of the podman process on the host, not of the program in the container: for that see
/// <c>[WorkingDir]</c>. A relative path is refused, and so is the whole unit.</para>
/// <para>Default: <c>/</c>; in the user manager, the home directory.</para>
/// <para>Of several uses the one nearest the record counts. An empty <c>WorkingDirectory=</c> in a drop-in goes
/// back to the default.</para>
/// <para>In every systemd that runs podman. Source: systemd.exec(5), WorkingDirectory=.</para>
/// </remarks>
/// <example><code>[WorkingDirectory("/srv/build")]</code></example>
/// <param name="path">
/// An absolute path without <c>..</c>, or <c>~</c> for the home directory; <c>-</c> in front allows it to be
/// missing.
/// </param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = false, Inherited = true)]
public sealed class WorkingDirectoryAttribute(string path) : Attribute
{
    /// <summary>
    /// An absolute path without <c>..</c>, or <c>~</c> for the home directory; <c>-</c> in front allows it to be
    /// missing.
    /// </summary>
    public string Path { get; } = path;
}
