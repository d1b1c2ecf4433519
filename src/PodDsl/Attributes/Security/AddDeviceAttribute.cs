namespace PodDsl;

/// <summary>Gives the container devices of the host.</summary>
/// <remarks>
/// <para>Whether a device marked with <c>-</c> is there is looked up by Quadlet's generator, at boot and at
/// <c>systemctl daemon-reload</c>, not at the start of the container. Several add up, those of interfaces and base
/// records first.</para>
/// <para>Quadlet has the key for containers since podman 4.4.</para>
/// <para>Source: podman-systemd.unit(5), AddDevice=; podman-run(1), --device.</para>
/// </remarks>
/// <param name="devices">Each one <c>HOST</c>, <c>HOST:CONTAINER</c> or <c>HOST:CONTAINER:rwm</c>, or a CDI name such
/// as <c>nvidia.com/gpu=all</c>. With <c>-</c> in front a device that is missing is left out.</param>
/// <example><code>
/// [Image("docker.io/library/nginx:1.29"), AddDevice("/dev/ttyUSB0", "-/dev/dri")]
/// public partial record Web : Container;
/// </code></example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class AddDeviceAttribute(params string[] devices) : Attribute
{
    /// <summary>Each one <c>HOST</c>, <c>HOST:CONTAINER</c> or <c>HOST:CONTAINER:rwm</c>, or a CDI name such as
    /// <c>nvidia.com/gpu=all</c>. With <c>-</c> in front a device that is missing is left out.</summary>
    public string[] Devices { get; } = devices;
}
