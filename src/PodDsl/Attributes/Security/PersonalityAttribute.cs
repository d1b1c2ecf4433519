namespace PodDsl;

/// <summary>Sets the execution domain that the kernel shows to the container.</summary>
/// <remarks>
/// <para>Default: that of the host.</para>
/// <para>Of several uses, the one nearest to the record counts. Quadlet has no key for it; PodDsl writes <c>PodmanArgs=</c>.</para>
/// <para>Since podman 3.4. Source: podman-run(1), --personality.</para>
/// </remarks>
/// <example><code>[Personality("LINUX32")]</code></example>
/// <param name="personality">For example <c>LINUX32</c>, for 32-bit programs that ask for the machine.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class PersonalityAttribute(string personality) : SettingAttribute
{
    /// <summary>For example <c>LINUX32</c>, for 32-bit programs that ask for the machine.</summary>
    public string Personality { get; } = personality;
}
