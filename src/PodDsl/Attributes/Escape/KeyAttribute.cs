namespace PodDsl;

/// <summary>Writes a key of a Quadlet file for which there is no attribute, for example one of a newer podman.</summary>
/// <remarks>
/// <para>The value is Quadlet text and goes into the file as it stands, without any quoting. Podman refuses a file with
/// a key that it does not know. Only the Quadlet format has it: no podman command can be made of an unknown key,
/// so the service format reports an error. Several add up, in their order.</para>
/// <para>Source: podman-systemd.unit(5).</para>
/// </remarks>
/// <param name="section">The section without brackets: <c>Container</c>, <c>Pod</c>, <c>Quadlet</c>, ...</param>
/// <param name="name">The key, spelled as in the man page.</param>
/// <param name="value">What stands after the <c>=</c>.</param>
/// <example><code>
/// [Image("docker.io/library/nginx:1.29"), Key("Container", "NewKey", "yes")]
/// public partial record Web : Container;
/// </code></example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class KeyAttribute(string section, string name, string value) : SettingAttribute
{
    /// <summary>The section without brackets.</summary>
    public string Section { get; } = section;

    /// <summary>The key.</summary>
    public string Name { get; } = name;

    /// <summary>The value as it stands in the file.</summary>
    public string Value { get; } = value;
}
