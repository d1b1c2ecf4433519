namespace PodDsl;

/// <summary>
/// Says whether podman may add its entries to <c>/etc/passwd</c> and <c>/etc/group</c> of the container.
/// </summary>
/// <remarks>
/// <para>Podman adds the user that the container runs as, if the image lacks it.</para>
/// <para>Default: on.</para>
/// <para>Of several uses, the one nearest to the record counts. Quadlet has no key for it; PodDsl writes <c>PodmanArgs=</c>.</para>
/// <para>Since podman 4.0. Source: podman-run(1), --passwd.</para>
/// </remarks>
/// <example><code>[Passwd(false)]</code></example>
/// <param name="value">False to forbid it.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class PasswdAttribute(bool value = true) : SettingAttribute
{
    /// <summary>False to forbid it.</summary>
    public bool Value { get; } = value;
}
