namespace PodDsl;

/// <summary>Names the unit.</summary>
/// <remarks>
/// <para>Default: the name of the record in kebab-case, <c>HomeAssistant</c> is <c>home-assistant</c>. The file has the same name
/// (<c>home-assistant.container</c>), and the container, pod, network or volume gets the same name unless it has one of its own. Two units
/// of one kind with the same name are an error. A name that ends in <c>@</c> makes a template, and each record that derives from it an
/// instance: <c>Blog</c> of <c>cache@</c> is <c>cache@blog</c>.</para>
/// <para>Source: systemd.unit(5), Description.</para>
/// </remarks>
/// <param name="name">The name without a suffix: letters, digits and <c>: _ . - @</c>.</param>
/// <example><code>
/// [UnitName("nextcloud-web"), Image("docker.io/library/nextcloud:stable")]
/// public partial record Nextcloud : Container;
/// </code></example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = false, Inherited = true)]
public sealed class UnitNameAttribute(string name) : Attribute
{
    /// <summary>The name without a suffix.</summary>
    public string Name { get; } = name;
}
