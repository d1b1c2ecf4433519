namespace PodDsl;

/// <summary>Names the container, as <c>podman ps</c> shows it and other containers look it up.</summary>
/// <remarks>
/// <para>Default: the name of the unit, without the prefix <c>systemd-</c> that Quadlet itself would add. Two
/// containers of one user cannot have the same name. The one nearest to the record counts.</para>
/// <para>Quadlet has the key for containers since podman 4.4.</para>
/// <para>Source: podman-systemd.unit(5), ContainerName=; podman-run(1), --name.</para>
/// </remarks>
/// <param name="name">The name: letters, digits and <c>_ . -</c>, not beginning with one of the last two.</param>
/// <example><code>
/// [Image("docker.io/library/nextcloud:stable"), ContainerName("cloud")]
/// public partial record Web : Container;
/// </code></example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = false, Inherited = true)]
public sealed class ContainerNameAttribute(string name) : Attribute
{
    /// <summary>The name: letters, digits and <c>_ . -</c>, not beginning with one of the last two.</summary>
    public string Name { get; } = name;
}
