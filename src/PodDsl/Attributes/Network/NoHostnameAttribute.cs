namespace PodDsl;

/// <summary>Leaves <c>/etc/hostname</c> of the container as the image has it.</summary>
/// <remarks>
/// <para>The name that the kernel reports is still that of <c>[HostName]</c>.</para>
/// <para>Default: off.</para>
/// <para>Of several uses the one nearest the record counts. Quadlet has no key for it: it is written as
/// <c>PodmanArgs=</c>.</para>
/// <para>Since podman 5.4. Source: podman-run(1), --no-hostname.</para>
/// </remarks>
/// <example><code>[NoHostname]</code></example>
/// <param name="value">Whether it is left alone.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = false, Inherited = true)]
public sealed class NoHostnameAttribute(bool value = true) : Attribute
{
    /// <summary>Whether it is left alone.</summary>
    public bool Value { get; } = value;
}
