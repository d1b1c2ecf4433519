namespace PodDsl;

/// <summary>Declares that a unit outside of the project starts this one.</summary>
/// <remarks>
/// <para>PodDsl otherwise reports a container, pod or Kubernetes file that nothing starts. Use it for a timer, socket or path unit written
/// by hand; a timer of the record itself (<see cref="OnCalendarAttribute"/> and its like) needs no declaration. A Quadlet file says it in a
/// comment. Several add up.</para>
/// <para>Source: PodDsl.</para>
/// </remarks>
/// <param name="unit">The name of the unit with its suffix, for example <c>backup.timer</c>.</param>
/// <example><code>
/// [Image("docker.io/restic/restic:0.18.0"), Type(ServiceType.Oneshot), StartedBy("nightly.timer")]
/// public partial record Backup : Container;
/// </code></example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class StartedByAttribute(string unit) : Attribute
{
    /// <summary>The name of the unit with its suffix, for example <c>backup.timer</c>.</summary>
    public string Unit { get; } = unit;
}
