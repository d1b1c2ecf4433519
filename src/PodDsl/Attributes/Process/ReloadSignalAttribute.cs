namespace PodDsl;

/// <summary>Sets the signal that <c>systemctl reload</c> sends to the container.</summary>
/// <remarks>
/// <para>Default: the unit cannot be reloaded. Excludes <see cref="ReloadCmdAttribute"/>. The one nearest to the record
/// counts.</para>
/// <para>Quadlet has the key for containers since podman 5.5.</para>
/// <para>Source: podman-systemd.unit(5), ReloadSignal=.</para>
/// </remarks>
/// <param name="signal">A name with or without <c>SIG</c>, or a number.</param>
/// <example><code>
/// [Image("docker.io/library/nginx:1.29"), ReloadSignal("SIGHUP")]
/// public partial record Web : Container;
/// </code></example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class ReloadSignalAttribute(string signal) : SettingAttribute
{
    /// <summary>A name with or without <c>SIG</c>, or a number.</summary>
    public string Signal { get; } = signal;
}
