namespace PodDsl;

/// <summary>Sets how many bytes a second the container may write to a device.</summary>
/// <remarks>
/// <para>It limits access that bypasses the page cache, and needs the controller <c>io</c>, which rootless users mostly lack.</para>
/// <para>Default: no limit.</para>
/// <para>Several uses add up. Quadlet has no key for it; PodDsl writes <c>PodmanArgs=</c>.</para>
/// <para>In every podman since 1.6. Source: podman-run(1), --device-write-bps.</para>
/// </remarks>
/// <example><code>[DeviceWriteBps("/dev/sda:10mb")]</code></example>
/// <param name="limit"><c>PATH:RATE</c>, the rate in bytes with <c>kb</c>, <c>mb</c> or <c>gb</c>.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class DeviceWriteBpsAttribute(string limit) : SettingAttribute
{
    /// <summary><c>PATH:RATE</c>, the rate in bytes with <c>kb</c>, <c>mb</c> or <c>gb</c>.</summary>
    public string Limit { get; } = limit;
}
