namespace PodDsl;

/// <summary>Sets how long the container may run before podman kills it.</summary>
/// <remarks>
/// <para>The kill counts as a failure. systemd's counterpart, which stops the container in order, is
/// <see cref="RuntimeMaxSecAttribute"/>.</para>
/// <para>Default: 0.</para>
/// <para>Of several uses, the one nearest to the record counts. Quadlet has no key for it; PodDsl writes <c>PodmanArgs=</c>.</para>
/// <para>Since podman 3.2. Source: podman-run(1), --timeout.</para>
/// </remarks>
/// <example><code>[Timeout(3600)]</code></example>
/// <param name="seconds">Seconds; 0 is no limit.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class TimeoutAttribute(long seconds) : SettingAttribute
{
    /// <summary>Seconds; 0 is no limit.</summary>
    public long Seconds { get; } = seconds;
}
