namespace PodDsl;

/// <summary>Chooses the platform of the image.</summary>
/// <remarks>
/// <para>Error: together with <c>[Arch]</c> or <c>[OS]</c>, which say the same in parts. Another architecture
/// runs only through an emulator on the host.</para>
/// <para>Default: that of the host.</para>
/// <para>Of several uses, the one nearest to the record counts. Quadlet has no key for it; PodDsl writes <c>PodmanArgs=</c>.</para>
/// <para>Since podman 3.0. Source: podman-run(1), --platform.</para>
/// </remarks>
/// <example><code>[Platform("linux/amd64")]</code></example>
/// <param name="platform"><c>OS/ARCH</c> or <c>OS/ARCH/VARIANT</c>, for example <c>linux/arm64/v8</c>.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class PlatformAttribute(string platform) : SettingAttribute
{
    /// <summary><c>OS/ARCH</c> or <c>OS/ARCH/VARIANT</c>, for example <c>linux/arm64/v8</c>.</summary>
    public string Platform { get; } = platform;
}
