namespace PodDsl;

/// <summary>Creates a directory below <c>/var/cache</c> for data that the service can make again.</summary>
/// <remarks>
/// <para>systemd makes it at the start if it is missing, and does not remove it at the stop. In the user manager the base is
/// <c>~/.cache</c>. The directories belong to the user of the service. Use <c>Specifier.CacheDirectory</c> for
/// the base in a <c>[Volume]</c>.</para>
/// <para>Default: none.</para>
/// <para>Several uses add up. An empty <c>CacheDirectory=</c> in a drop-in clears the earlier values.</para>
/// <para>Since systemd 235. Source: systemd.exec(5), CacheDirectory=.</para>
/// </remarks>
/// <example><code>[CacheDirectory("nextcloud")]</code></example>
/// <param name="path">A relative path without <c>..</c>.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class CacheDirectoryAttribute(string path) : SettingAttribute
{
    /// <summary>A relative path without <c>..</c>.</summary>
    public string Path { get; } = path;
}
