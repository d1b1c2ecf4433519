namespace PodDsl;

/// <summary>Sets the command that checks, inside the container, whether it is healthy.</summary>
/// <remarks>
/// <para>Default: the check of the image, if it has one. The text is passed on as one argument, with its quotes. The
/// one nearest to the record counts.</para>
/// <para>Quadlet has the key for containers since podman 4.5.</para>
/// <para>Source: podman-systemd.unit(5), HealthCmd=; podman-run(1), --health-cmd.</para>
/// </remarks>
/// <param name="command">The command, run by the container's shell (exit status 0 is healthy), a JSON array for a
/// command without a shell, or <c>none</c> to switch off the check of the image.</param>
/// <example><code>
/// [Image("docker.io/library/nginx:1.29"), HealthCmd("curl -fsS http://localhost/ || exit 1")]
/// public partial record Web : Container;
/// </code></example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class HealthCmdAttribute(string command) : SettingAttribute
{
    /// <summary>The command, run by the container's shell (exit status 0 is healthy), a JSON array for a command
    /// without a shell, or <c>none</c> to switch off the check of the image.</summary>
    public string Command { get; } = command;
}
