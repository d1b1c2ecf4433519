namespace PodDsl;

/// <summary>Sets the namespace of host and domain names that the container uses.</summary>
/// <remarks>
/// <para>With <c>host</c> it has the name of the host; an error together with <c>[HostName]</c>.</para>
/// <para>Default: <c>private</c>.</para>
/// <para>Of several uses, the one nearest to the record counts. Quadlet has no key for it; PodDsl writes <c>PodmanArgs=</c>.</para>
/// <para>In every podman since 1.6. Source: podman-run(1), --uts.</para>
/// </remarks>
/// <example><code>[Uts("host")]</code></example>
/// <param name="mode">
/// <c>private</c> (its own), <c>host</c>, <c>ns:PATH</c>, or <c>container:NAME</c> to share that of another
/// container.
/// </param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class UtsAttribute(string mode) : SettingAttribute
{
    /// <summary>
    /// <c>private</c> (its own), <c>host</c>, <c>ns:PATH</c>, or <c>container:NAME</c> to share that of another
    /// container.
    /// </summary>
    public string Mode { get; } = mode;
}
