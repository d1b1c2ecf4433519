namespace PodDsl;

/// <summary>Sets the namespace of shared memory and message queues that the container uses.</summary>
/// <remarks>
/// <para>Error: together with a pod that shares its own. With <c>host</c>, <c>[ShmSize]</c> has no
/// effect.</para>
/// <para>Default: a namespace of its own, or that of the pod.</para>
/// <para>Of several uses, the one nearest to the record counts. Quadlet has no key for it; PodDsl writes <c>PodmanArgs=</c>.</para>
/// <para>In every podman since 1.6. Source: podman-run(1), --ipc.</para>
/// </remarks>
/// <example><code>[Ipc("host")]</code></example>
/// <param name="mode">
/// <c>private</c>, <c>shareable</c> (others may join), <c>none</c>, <c>host</c>, <c>ns:PATH</c> or
/// <c>container:NAME</c>.
/// </param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class IpcAttribute(string mode) : SettingAttribute
{
    /// <summary>
    /// <c>private</c>, <c>shareable</c> (others may join), <c>none</c>, <c>host</c>, <c>ns:PATH</c> or
    /// <c>container:NAME</c>.
    /// </summary>
    public string Mode { get; } = mode;
}
