namespace PodDsl;

/// <summary>Names the documentation, as <c>systemctl status</c> shows it.</summary>
/// <remarks>
/// <para>systemd drops any other kind of URI, and a relative path, with a warning.</para>
/// <para>Default: none.</para>
/// <para>Several uses add up. An empty <c>Documentation=</c> in a drop-in clears the earlier values.</para>
/// <para>In every systemd that runs podman. Source: systemd.unit(5), Documentation=.</para>
/// </remarks>
/// <example><code>[Documentation("https://docs.nextcloud.com/"), Documentation("man:podman-run(1)")]</code></example>
/// <param name="uri">
/// A URI that starts with <c>http://</c>, <c>https://</c>, <c>file:</c>, <c>info:</c> or <c>man:</c>.
/// </param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class DocumentationAttribute(string uri) : SettingAttribute
{
    /// <summary>
    /// A URI that starts with <c>http://</c>, <c>https://</c>, <c>file:</c>, <c>info:</c> or <c>man:</c>.
    /// </summary>
    public string Uri { get; } = uri;
}
