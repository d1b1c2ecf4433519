namespace PodDsl;

/// <summary>Names the file in which systemd finds the id of the main process.</summary>
/// <remarks>
/// <para>Only <c>Type=forking</c> reads it; with <c>simple</c>, <c>exec</c> or <c>oneshot</c> systemd ignores it without a word. If the
/// file never appears, the start ends in a timeout. <c>[ConmonPidFile]</c> has podman write the file. Quadlet sets it for pods by
/// itself.</para>
/// <para>Default: none.</para>
/// <para>Of several uses, the one nearest to the record counts. An empty <c>PIDFile=</c> in a drop-in goes back to
/// the default.</para>
/// <para>In every systemd that runs podman. Source: systemd.service(5), PIDFile=.</para>
/// </remarks>
/// <example><code>[Type(ServiceType.Forking), PidFile("/run/nextcloud.pid")]</code></example>
/// <param name="path">An absolute path; <c>/run/</c>, not the old <c>/var/run/</c>.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class PidFileAttribute(string path) : SettingAttribute
{
    /// <summary>An absolute path; <c>/run/</c>, not the old <c>/var/run/</c>.</summary>
    public string Path { get; } = path;
}
