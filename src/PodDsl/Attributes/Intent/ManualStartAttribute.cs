namespace PodDsl;

/// <summary>Declares that only people start this unit, neither the boot nor another unit.</summary>
/// <remarks>
/// <para>PodDsl otherwise reports a container, pod or Kubernetes file that nothing starts, and one that others wait for. A Quadlet file
/// says it in a comment. A unit that a timer or a socket starts needs no declaration, nor does a template, whose instances start by name.
/// The one nearest to the record counts.</para>
/// <para>Source: PodDsl; systemctl(1), start.</para>
/// </remarks>
/// <param name="value">True if only people start the unit. Without the attribute something else should.</param>
/// <example><code>
/// [Image("docker.io/library/mariadb:11"), ManualStart]
/// public partial record Restore : Container;
/// </code></example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = false, Inherited = true)]
public sealed class ManualStartAttribute(bool value = true) : Attribute
{
    /// <summary>True if only people start the unit. Without the attribute something else should.</summary>
    public bool Value { get; } = value;
}
