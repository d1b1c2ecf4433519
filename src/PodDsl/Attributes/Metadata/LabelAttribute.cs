namespace PodDsl;

/// <summary>Adds a label to what podman creates: a name and a value for others to read.</summary>
/// <remarks>
/// <para>If two have the same name, the one nearer to the record counts. Several add up, those of interfaces and base
/// records first.</para>
/// <para>Quadlet has the key for containers, networks and volumes since podman 4.4; for build units since podman 5.2;
/// for pods since podman 5.6.</para>
/// <para>Source: podman-systemd.unit(5), Label=; podman-run(1), podman-pod-create(1), podman-network-create(1),
/// podman-volume-create(1), podman-build(1), --label.</para>
/// </remarks>
/// <param name="name">The name of the label.</param>
/// <param name="value">Its value; may be empty.</param>
/// <example><code>
/// [Image("docker.io/library/nginx:1.29"), Label("traefik.enable", "true")]
/// public partial record Web : Container;
/// </code></example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class LabelAttribute(string name, string value) : SettingAttribute
{
    /// <summary>The name of the label.</summary>
    public string Name { get; } = name;

    /// <summary>Its value; may be empty.</summary>
    public string Value { get; } = value;
}
