namespace PodDsl;

/// <summary>Passes arguments to podman itself, before its subcommand, in every command of the unit.</summary>
/// <remarks>
/// <para>PodDsl does not look into them, so no rule sees what they do. Several add up, those of interfaces and base
/// records first.</para>
/// <para>Quadlet has the key for containers, networks, volumes, image units and Kubernetes units since podman 4.8; for
/// pods since podman 5.0; for build units since podman 5.2; for artifact units since podman 5.7.</para>
/// <para>Source: podman-systemd.unit(5), GlobalArgs=.</para>
/// </remarks>
/// <param name="arguments">The arguments, each one word.</param>
/// <example><code>
/// [Image("docker.io/library/nginx:1.29"), GlobalArgs("--log-level=debug")]
/// public partial record Web : Container;
/// </code></example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class GlobalArgsAttribute(params string[] arguments) : SettingAttribute
{
    /// <summary>The arguments, each one word.</summary>
    public string[] Arguments { get; } = arguments;
}
