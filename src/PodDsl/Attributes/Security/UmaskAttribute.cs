namespace PodDsl;

/// <summary>Sets the umask of the program in the container.</summary>
/// <remarks>
/// <para>Default: <c>0022</c>.</para>
/// <para>Of several uses, the one nearest to the record counts. Quadlet has no key for it; PodDsl writes <c>PodmanArgs=</c>.</para>
/// <para>Since podman 2.1. Source: podman-run(1), --umask.</para>
/// </remarks>
/// <example><code>[Umask("0027")]</code></example>
/// <param name="umask">An octal number such as <c>"0027"</c>.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class UmaskAttribute(string umask) : SettingAttribute
{
    /// <summary>An octal number such as <c>"0027"</c>.</summary>
    public string Umask { get; } = umask;
}
