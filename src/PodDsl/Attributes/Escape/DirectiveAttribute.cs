namespace PodDsl;

/// <summary>Writes a directive of systemd for which there is no attribute.</summary>
/// <remarks>
/// <para>The value is unit text and goes into the unit as it stands, without any quoting: <c>%</c> begins a specifier,
/// and in commands <c>$</c> a variable. A line break in it is an error. Several add up, in their order.</para>
/// <para>Source: systemd.directives(7).</para>
/// </remarks>
/// <param name="section">The section without brackets: <c>Unit</c>, <c>Service</c>, <c>Install</c>, ...</param>
/// <param name="name">The directive, spelled as in its man page.</param>
/// <param name="value">What stands after the <c>=</c>.</param>
/// <example><code>
/// [Image("docker.io/library/nginx:1.29"), Directive("Service", "IOSchedulingClass", "idle")]
/// public partial record Web : Container;
/// </code></example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class DirectiveAttribute(string section, string name, string value) : SettingAttribute
{
    /// <summary>The section without brackets.</summary>
    public string Section { get; } = section;

    /// <summary>The directive.</summary>
    public string Name { get; } = name;

    /// <summary>The value as it stands in the unit.</summary>
    public string Value { get; } = value;
}
