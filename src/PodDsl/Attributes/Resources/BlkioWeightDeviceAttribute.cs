namespace PodDsl;

/// <summary>Sets the share of bandwidth on one device, in place of <see cref="BlkioWeightAttribute"/>.</summary>
/// <remarks>
/// <para>Default: that of <see cref="BlkioWeightAttribute"/>.</para>
/// <para>Several uses add up. Quadlet has no key for it; PodDsl writes <c>PodmanArgs=</c>.</para>
/// <para>In every podman since 1.6. Source: podman-run(1), --blkio-weight-device.</para>
/// </remarks>
/// <example><code>[BlkioWeightDevice("/dev/sda:200")]</code></example>
/// <param name="weight"><c>DEVICE:WEIGHT</c>, the weight from 10 to 1000.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class BlkioWeightDeviceAttribute(string weight) : SettingAttribute
{
    /// <summary><c>DEVICE:WEIGHT</c>, the weight from 10 to 1000.</summary>
    public string Weight { get; } = weight;
}
