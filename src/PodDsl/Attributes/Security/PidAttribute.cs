namespace PodDsl;

/// <summary>Sets the namespace of processes that the container sees.</summary>
/// <remarks>
/// <para>With <c>host</c> it sees, and as root may signal, every process of the host.</para>
/// <para>Default: <c>private</c>.</para>
/// <para>Of several uses, the one nearest to the record counts. Quadlet has no key for it; PodDsl writes <c>PodmanArgs=</c>.</para>
/// <para>In every podman since 1.6. Source: podman-run(1), --pid.</para>
/// </remarks>
/// <example><code>[Pid("host")]</code></example>
/// <param name="mode">
/// <c>private</c> (its own), <c>host</c>, <c>ns:PATH</c>, or <c>container:NAME</c> to share that of another
/// container.
/// </param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class PidAttribute(string mode) : SettingAttribute
{
    /// <summary>
    /// <c>private</c> (its own), <c>host</c>, <c>ns:PATH</c>, or <c>container:NAME</c> to share that of another
    /// container.
    /// </summary>
    public string Mode { get; } = mode;
}
