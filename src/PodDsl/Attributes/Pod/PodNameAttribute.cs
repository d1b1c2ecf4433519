namespace PodDsl;

/// <summary>Names the pod, as <c>podman pod ps</c> shows it.</summary>
/// <remarks>
/// <para>Default: the name of the unit, without the prefix <c>systemd-</c> that Quadlet itself would add. The one
/// nearest to the record counts.</para>
/// <para>Quadlet has the key for pods since podman 5.0.</para>
/// <para>Source: podman-systemd.unit(5), PodName=; podman-pod-create(1), --name.</para>
/// </remarks>
/// <param name="name">The name: letters, digits and <c>_ . -</c>.</param>
/// <example><code>
/// [PodName("website")]
/// public partial record Site : Pod;
/// </code></example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = false, Inherited = true)]
public sealed class PodNameAttribute(string name) : Attribute
{
    /// <summary>The name: letters, digits and <c>_ . -</c>.</summary>
    public string Name { get; } = name;
}
