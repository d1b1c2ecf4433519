namespace PodDsl;

/// <summary>Declares that this unit is started by hand only, not at boot and not by another unit.</summary>
/// <remarks>
/// <para>A container, pod or Kubernetes file that nothing starts is otherwise reported, as is one that others wait for.
/// A Quadlet file says it in a comment. What starts when a timer or a socket says so needs no declaration, nor does a
/// template, of which instances are started by name. The one nearest to the record counts.</para>
/// <para>Source: PodDsl; systemctl(1), start.</para>
/// </remarks>
/// <param name="value">Whether it is started by hand only. Without the attribute it is not meant to be.</param>
/// <example><code>
/// [Image("docker.io/library/mariadb:11"), ManualStart]
/// public partial record Restore : Container;
/// </code></example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = false, Inherited = true)]
public sealed class ManualStartAttribute(bool value = true) : Attribute
{
    /// <summary>Whether it is started by hand only. Without the attribute it is not meant to be.</summary>
    public bool Value { get; } = value;
}
