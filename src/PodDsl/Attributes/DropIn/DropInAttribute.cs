namespace PodDsl;

/// <summary>Names the unit that a drop-in changes.</summary>
/// <remarks>
/// <para>For records that derive from <see cref="DropIn"/>. A name without a suffix that systemd or Quadlet knows is an
/// error. Of several uses, the one nearest to the record counts.</para>
/// <para>Files of all folders are read in the order of their names, so <c>50-limits</c> counts after <c>10-base</c>.</para>
/// <para>Source: systemd.unit(5), Description.</para>
/// </remarks>
/// <param name="unit">The unit with its suffix: <c>sshd.service</c>, <c>getty@.service</c> for all instances,
/// <c>app-.service</c> for all names that begin so, <c>service</c> for all services, or a Quadlet file such as
/// <c>web.container</c>.</param>
/// <example><code>
/// [DropIn("user.slice", FileName = "50-limits"), MemoryHigh("8G")]
/// public partial record UserLimits : DropIn;
/// </code></example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = false, Inherited = true)]
public sealed class DropInAttribute(string unit) : Attribute
{
    /// <summary>The unit with its suffix.</summary>
    public string Unit { get; } = unit;

    /// <summary>The name of the file without <c>.conf</c>. Default: the name of the record in kebab-case.</summary>
    public string FileName { get; set; } = "";
}
