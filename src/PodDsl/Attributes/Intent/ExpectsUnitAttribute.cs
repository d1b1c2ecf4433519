namespace PodDsl;

/// <summary>Declares that the host will have a unit that the host facts do not have.</summary>
/// <remarks>
/// <para>With host facts, PodDsl reports a dependency on a unit that neither the host nor the project has, unless this declares that the
/// host will have it. A Quadlet file says it in a comment. Several add up.</para>
/// <para>Source: PodDsl.</para>
/// </remarks>
/// <param name="unit">The name of the unit with its suffix, for example <c>backup.service</c>.</param>
/// <example><code>
/// [Image("docker.io/library/postgres:17"), After("vpn.service"), ExpectsUnit("vpn.service")]
/// public partial record Db : Container;
/// </code></example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class ExpectsUnitAttribute(string unit) : Attribute
{
    /// <summary>The name of the unit with its suffix, for example <c>backup.service</c>.</summary>
    public string Unit { get; } = unit;
}
