namespace PodDsl;

/// <summary>Declares that the host will have a unit that the host facts do not have.</summary>
/// <remarks>
/// <para>With host facts, a unit that depends on one which neither the host nor the project has is reported, unless
/// this says that it will be there. A Quadlet file says it in a comment. Several add up.</para>
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
