namespace PodDsl;

/// <summary>Leaves <c>/etc/hosts</c> of the container as the image has it.</summary>
/// <remarks>
/// <para>Error: together with <c>[AddHost]</c>. On networks with DNS, names of other containers still resolve.</para>
/// <para>Default: off.</para>
/// <para>Of several uses, the one nearest to the record counts. Quadlet has no key for it; PodDsl writes <c>PodmanArgs=</c>.</para>
/// <para>In every podman since 1.6. Source: podman-run(1), --no-hosts.</para>
/// </remarks>
/// <example><code>[NoHosts]</code></example>
/// <param name="value">True to leave it alone.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class NoHostsAttribute(bool value = true) : SettingAttribute
{
    /// <summary>True to leave it alone.</summary>
    public bool Value { get; } = value;
}
