namespace PodDsl;

/// <summary>Gives the container devices of the host.</summary>
/// <remarks>
/// <para>Quadlet's generator looks for a device marked with <c>-</c> at boot and at <c>systemctl daemon-reload</c>, not at the start of the
/// container. Several add up, those of interfaces and base records first.</para>
/// <para>Quadlet has the key for containers since podman 4.4.</para>
/// <para>Source: podman-systemd.unit(5), AddDevice=; podman-run(1), --device.</para>
/// </remarks>
/// <param name="devices">Each one <c>HOST</c>, <c>HOST:CONTAINER</c> or <c>HOST:CONTAINER:rwm</c>, or a CDI name such
/// as <c>nvidia.com/gpu=all</c>. With <c>-</c> in front, Quadlet leaves out a device that is missing.</param>
/// <example><code>
/// [Image("docker.io/library/nginx:1.29"), AddDevice("/dev/ttyUSB0", "-/dev/dri")]
/// public partial record Web : Container;
/// </code></example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class AddDeviceAttribute(params string[] devices) : SettingAttribute
{
    /// <summary>Each one <c>HOST</c>, <c>HOST:CONTAINER</c> or <c>HOST:CONTAINER:rwm</c>, or a CDI name such as
    /// <c>nvidia.com/gpu=all</c>. With <c>-</c> in front, Quadlet leaves out a device that is missing.</summary>
    public string[] Devices { get; } = devices;
}
