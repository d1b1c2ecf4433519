namespace PodDsl;

/// <summary>Refuses to start unless other units are already up.</summary>
/// <remarks>
/// <para>Unlike <see cref="RequiresAttribute"/> it starts nothing. Pair it with <see cref="AfterAttribute"/>, or a unit that is still
/// starting counts as not up.</para>
/// <para>Default: none.</para>
/// <para>Several uses add up. An empty <c>Requisite=</c> in a drop-in clears nothing: earlier values stay.</para>
/// <para>In every systemd that runs podman. Source: systemd.unit(5), Requisite=.</para>
/// </remarks>
/// <example><code>[Requisite("vpn.service"), After("vpn.service")]</code></example>
/// <param name="units">Names of units with their suffix, for example <c>mariadb.service</c>.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class RequisiteAttribute(params string[] units) : SettingAttribute
{
    /// <summary>Names of units with their suffix, for example <c>mariadb.service</c>.</summary>
    public string[] Units { get; } = units;
}

/// <summary>Refuses to start unless other units are already up.</summary>
/// <remarks>
/// Like <see cref="RequisiteAttribute"/>, for a unit of this project; the reference survives a rename. Several uses
/// add up.
/// </remarks>
/// <example><code>[Requisite&lt;Vpn&gt;]</code></example>
/// <typeparam name="T">The unit that has to be up.</typeparam>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class RequisiteAttribute<T> : SettingAttribute
    where T : Unit;
