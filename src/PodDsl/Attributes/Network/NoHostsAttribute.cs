namespace PodDsl;

/// <summary>Leaves <c>/etc/hosts</c> of the container as the image has it.</summary>
/// <remarks>
/// <para>Error: together with <c>[AddHost]</c>. Names of other containers still resolve by DNS on networks that
/// have it.</para>
/// <para>Default: off.</para>
/// <para>Of several uses the one nearest the record counts. Quadlet has no key for it: it is written as
/// <c>PodmanArgs=</c>.</para>
/// <para>In every podman since 1.6. Source: podman-run(1), --no-hosts.</para>
/// </remarks>
/// <example><code>[NoHosts]</code></example>
/// <param name="value">Whether it is left alone.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = false, Inherited = true)]
public sealed class NoHostsAttribute(bool value = true) : Attribute
{
    /// <summary>Whether it is left alone.</summary>
    public bool Value { get; } = value;
}
