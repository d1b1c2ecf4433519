namespace PodDsl;

/// <summary>Sets where the filter of system calls comes from.</summary>
/// <remarks>
/// <para>Its counterpart with a file is <c>[SeccompProfile]</c>.</para>
/// <para>Default: <c>default</c>.</para>
/// <para>Of several uses, the one nearest to the record counts. Quadlet has no key for it; PodDsl writes <c>PodmanArgs=</c>.</para>
/// <para>Since podman 1.8. Source: podman-run(1), --seccomp-policy.</para>
/// </remarks>
/// <example><code>[SeccompPolicy(SeccompPolicy.Image)]</code></example>
/// <param name="policy">The source of the filter.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class SeccompPolicyAttribute(SeccompPolicy policy) : SettingAttribute
{
    /// <summary>The source of the filter.</summary>
    public SeccompPolicy Policy { get; } = policy;
}
