namespace PodDsl;

/// <summary>
/// Whether podman may add its entries to <c>/etc/passwd</c> and <c>/etc/group</c> of the container.
/// </summary>
/// <remarks>
/// <para>It adds the user that the container runs as, if the image lacks it.</para>
/// <para>Default: on.</para>
/// <para>Of several uses the one nearest the record counts. Quadlet has no key for it: it is written as
/// <c>PodmanArgs=</c>.</para>
/// <para>Since podman 4.0. Source: podman-run(1), --passwd.</para>
/// </remarks>
/// <example><code>[Passwd(false)]</code></example>
/// <param name="value">Whether it may.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = false, Inherited = true)]
public sealed class PasswdAttribute(bool value = true) : Attribute
{
    /// <summary>Whether it may.</summary>
    public bool Value { get; } = value;
}
