namespace PodDsl;

/// <summary>Sets the pause between two attempts to pull.</summary>
/// <remarks>
/// <para>Default: podman begins with two seconds and doubles the pause with each attempt; a pause that you set stays the same. The one
/// nearest to the record counts.</para>
/// <para>Quadlet has the key for containers, image units and build units since podman 5.5; for artifact units since
/// podman 5.7. The flag itself needs podman 5.0.</para>
/// <para>Source: podman-systemd.unit(5), RetryDelay=; podman-run(1), podman-pull(1), podman-build(1),
/// podman-artifact-pull(1), --retry-delay.</para>
/// </remarks>
/// <param name="delay">The pause, for example <c>5s</c>.</param>
/// <example><code>
/// [Image("docker.io/library/nginx:1.29"), RetryDelay("10s")]
/// public partial record Web : Container;
/// </code></example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class RetryDelayAttribute(string delay) : SettingAttribute
{
    /// <summary>The pause, for example <c>5s</c>.</summary>
    public string Delay { get; } = delay;
}
