namespace PodDsl;

/// <summary>Sets how many times a second the container may write to a device.</summary>
/// <remarks>
/// <para>It limits access that bypasses the page cache, and needs the controller <c>io</c>, which rootless users mostly lack.</para>
/// <para>Default: no limit.</para>
/// <para>Several uses add up. Quadlet has no key for it; PodDsl writes <c>PodmanArgs=</c>.</para>
/// <para>In every podman since 1.6. Source: podman-run(1), --device-write-iops.</para>
/// </remarks>
/// <example><code>[DeviceWriteIops("/dev/sda:1000")]</code></example>
/// <param name="limit"><c>PATH:COUNT</c>, the count in operations a second.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class DeviceWriteIopsAttribute(string limit) : SettingAttribute
{
    /// <summary><c>PATH:COUNT</c>, the count in operations a second.</summary>
    public string Limit { get; } = limit;
}
