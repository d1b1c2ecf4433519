namespace PodDsl;

/// <summary>Sets a command that <c>systemctl reload</c> runs in the container.</summary>
/// <remarks>
/// <para>Default: the unit cannot be reloaded. Excludes <see cref="ReloadSignalAttribute"/>. The one nearest to the
/// record counts.</para>
/// <para>Quadlet has the key for containers since podman 5.5.</para>
/// <para>Source: podman-systemd.unit(5), ReloadCmd=.</para>
/// </remarks>
/// <param name="command">The words of the command, each exactly one argument.</param>
/// <example><code>
/// [Image("docker.io/library/nginx:1.29"), ReloadCmd("nginx", "-s", "reload")]
/// public partial record Web : Container;
/// </code></example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class ReloadCmdAttribute(params string[] command) : SettingAttribute
{
    /// <summary>The words of the command, each exactly one argument.</summary>
    public string[] Command { get; } = command;
}
