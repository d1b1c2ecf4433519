namespace PodDsl;

/// <summary>Says which control groups podman makes for the container.</summary>
/// <remarks>
/// <para>Ways other than the default move the container out of the control group of its service, beyond the limits of systemd. The one
/// nearest to the record counts.</para>
/// <para>Quadlet has the key for containers since podman 5.3.</para>
/// <para>Source: podman-systemd.unit(5), CgroupsMode=; podman-run(1), --cgroups.</para>
/// </remarks>
/// <param name="value">The way. Default without the attribute: <see cref="CgroupsMode.Split"/> in Quadlet.</param>
/// <example><code>
/// [Image("docker.io/library/nginx:1.29"), CgroupsMode(CgroupsMode.NoConmon)]
/// public partial record Web : Container;
/// </code></example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class CgroupsModeAttribute(CgroupsMode value) : SettingAttribute
{
    /// <summary>The way. Default without the attribute: <see cref="CgroupsMode.Split"/> in Quadlet.</summary>
    public CgroupsMode Value { get; } = value;
}
