namespace PodDsl;

/// <summary>Takes capabilities of the kernel away from the container.</summary>
/// <remarks>
/// <para>They are dropped before those of <see cref="AddCapabilityAttribute"/> are added. Default: the set of
/// containers.conf(5). Several add up, those of interfaces and base records first.</para>
/// <para>Quadlet has the key for containers since podman 4.4.</para>
/// <para>Source: podman-systemd.unit(5), DropCapability=; podman-run(1), --cap-drop.</para>
/// </remarks>
/// <param name="capabilities">Names with or without <c>CAP_</c>, in any case; <c>all</c> takes away every one.</param>
/// <example><code>
/// [Image("docker.io/library/nginx:1.29"), DropCapability("all"), AddCapability("net_bind_service")]
/// public partial record Web : Container;
/// </code></example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class DropCapabilityAttribute(params string[] capabilities) : SettingAttribute
{
    /// <summary>Names with or without <c>CAP_</c>, in any case; <c>all</c> takes away every one.</summary>
    public string[] Capabilities { get; } = capabilities;
}
