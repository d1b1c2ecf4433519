namespace PodDsl;

/// <summary>Leaves <c>/etc/hostname</c> of the container as the image has it.</summary>
/// <remarks>
/// <para>The kernel still reports the name of <c>[HostName]</c>.</para>
/// <para>Default: off.</para>
/// <para>Of several uses, the one nearest to the record counts. Quadlet has no key for it; PodDsl writes <c>PodmanArgs=</c>.</para>
/// <para>Since podman 5.4. Source: podman-run(1), --no-hostname.</para>
/// </remarks>
/// <example><code>[NoHostname]</code></example>
/// <param name="value">True to leave it alone.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class NoHostnameAttribute(bool value = true) : SettingAttribute
{
    /// <summary>True to leave it alone.</summary>
    public bool Value { get; } = value;
}
