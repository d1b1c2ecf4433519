namespace PodDsl;

/// <summary>Sets how many processes and threads the container may have.</summary>
/// <remarks>
/// <para>Default: 2048. The one nearest to the record counts.</para>
/// <para>Quadlet has the key for containers since podman 4.7.</para>
/// <para>Source: podman-systemd.unit(5), PidsLimit=; podman-run(1), --pids-limit.</para>
/// </remarks>
/// <param name="value">The number; -1 is no limit.</param>
/// <example><code>
/// [Image("docker.io/library/nginx:1.29"), PidsLimit(200)]
/// public partial record Web : Container;
/// </code></example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class PidsLimitAttribute(long value) : SettingAttribute
{
    /// <summary>The number; -1 is no limit.</summary>
    public long Value { get; } = value;
}
