namespace PodDsl;

/// <summary>Creates a directory below <c>/run</c> for the time that the service runs.</summary>
/// <remarks>
/// <para>systemd removes it when the service stops, so it suits sockets and locks. In the user manager the base is
/// <c>$XDG_RUNTIME_DIR</c>. The directories belong to the user of the service. Use
/// <c>Specifier.RuntimeDirectory</c> for the base in a <c>[Volume]</c>.</para>
/// <para>Default: none.</para>
/// <para>Several uses add up. An empty <c>RuntimeDirectory=</c> in a drop-in clears the earlier values.</para>
/// <para>Since systemd 211. Source: systemd.exec(5), RuntimeDirectory=.</para>
/// </remarks>
/// <example><code>[RuntimeDirectory("nextcloud")]</code></example>
/// <param name="path">A relative path without <c>..</c>.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class RuntimeDirectoryAttribute(string path) : SettingAttribute
{
    /// <summary>A relative path without <c>..</c>.</summary>
    public string Path { get; } = path;
}
