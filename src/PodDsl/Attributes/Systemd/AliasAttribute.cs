namespace PodDsl;

/// <summary>Gives the unit further names, once it is enabled.</summary>
/// <remarks>
/// <para>Error: a name with another suffix makes enabling fail. <c>systemctl</c> and dependencies accept an alias. It is not the name of
/// another unit of the project, so there is no generic form.</para>
/// <para>Default: none.</para>
/// <para>Several uses add up. An empty <c>Alias=</c> in a drop-in clears the earlier values.</para>
/// <para>In every systemd that runs podman. Source: systemd.unit(5), Alias=.</para>
/// </remarks>
/// <example><code>[Alias("cloud.service")]</code></example>
/// <param name="names">Names with the suffix of the unit itself: <c>.service</c> for a container.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class AliasAttribute(params string[] names) : SettingAttribute
{
    /// <summary>Names with the suffix of the unit itself: <c>.service</c> for a container.</summary>
    public string[] Names { get; } = names;
}
