namespace PodDsl;

/// <summary>Passes arguments to the podman command, at the end of its options, for everything that has no
/// attribute.</summary>
/// <remarks>
/// <para>PodDsl does not look into them, so no rule sees what they do. Several add up, those of interfaces and base
/// records first.</para>
/// <para>Quadlet has the key for containers since podman 4.4; for networks, volumes and Kubernetes units since podman
/// 4.6; for image units since podman 4.8; for pods since podman 5.0; for build units since podman 5.2; for artifact
/// units since podman 5.7.</para>
/// <para>Source: podman-systemd.unit(5), PodmanArgs=.</para>
/// </remarks>
/// <param name="arguments">The arguments, each one word: an option and its value are either two words or joined by
/// <c>=</c>.</param>
/// <example><code>
/// [Image("docker.io/library/nginx:1.29"), PodmanArgs("--cpus", "1.5")]
/// public partial record Web : Container;
/// </code></example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class PodmanArgsAttribute(params string[] arguments) : SettingAttribute
{
    /// <summary>The arguments, each one word: an option and its value are either two words or joined by
    /// <c>=</c>.</summary>
    public string[] Arguments { get; } = arguments;
}
