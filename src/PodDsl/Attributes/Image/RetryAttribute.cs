namespace PodDsl;

/// <summary>Sets how often podman repeats a pull after a failure that may pass.</summary>
/// <remarks>
/// <para>Default: 3. The one nearest to the record counts.</para>
/// <para>Quadlet has the key for containers, image units and build units since podman 5.5; for artifact units since
/// podman 5.7. The flag itself needs podman 5.0.</para>
/// <para>Source: podman-systemd.unit(5), Retry=; podman-run(1), podman-pull(1), podman-build(1),
/// podman-artifact-pull(1), --retry.</para>
/// </remarks>
/// <param name="value">The number of attempts, 0 or more.</param>
/// <example><code>
/// [Image("docker.io/library/nginx:1.29"), Retry(5)]
/// public partial record Web : Container;
/// </code></example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class RetryAttribute(long value) : SettingAttribute
{
    /// <summary>The number of attempts, 0 or more.</summary>
    public long Value { get; } = value;
}
