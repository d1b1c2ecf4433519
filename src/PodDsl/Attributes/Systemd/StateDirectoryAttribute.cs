namespace PodDsl;

/// <summary>Creates a directory below <c>/var/lib</c> for data that lasts.</summary>
/// <remarks>
/// <para>systemd makes it at the start if it is missing, and never removes it. In the user manager the base is
/// <c>~/.local/state</c> (before systemd 254 <c>~/.config</c>). The directories belong to the user of the
/// service. Use <c>Specifier.StateDirectory</c> for the base in a <c>[Volume]</c>.</para>
/// <para>Default: none.</para>
/// <para>Several uses add up. An empty <c>StateDirectory=</c> in a drop-in clears the earlier values.</para>
/// <para>Since systemd 235. Source: systemd.exec(5), StateDirectory=.</para>
/// </remarks>
/// <example><code>[StateDirectory("nextcloud")]</code></example>
/// <param name="path">A relative path without <c>..</c>.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class StateDirectoryAttribute(string path) : SettingAttribute
{
    /// <summary>A relative path without <c>..</c>.</summary>
    public string Path { get; } = path;
}
