namespace PodDsl;

/// <summary>Removes a container of the same name before the start, by a command of its own.</summary>
/// <remarks>
/// <para>Leftovers of a crash then cannot prevent the start. The command is <c>podman rm -f</c>; the service ignores its failure. Only the
/// service format has it; Quadlet has podman replace the container. The one nearest to the record counts.</para>
/// <para>Source: podman-rm(1); podman-run(1), --replace; systemd.service(5), ExecStartPre=.</para>
/// </remarks>
/// <param name="value">True to remove an old container. Without the attribute podman replaces it instead.</param>
/// <example><code>
/// [Image("docker.io/library/nginx:1.29"), RemoveOnStart]
/// public partial record Web : Container;
/// </code></example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class RemoveOnStartAttribute(bool value = true) : SettingAttribute
{
    /// <summary>True to remove an old container. Without the attribute podman replaces it instead.</summary>
    public bool Value { get; } = value;
}
