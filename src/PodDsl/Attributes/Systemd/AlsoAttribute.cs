namespace PodDsl;

/// <summary>Names units to enable and disable along with this one.</summary>
/// <remarks>
/// <para>Use it for a service and its socket or timer. Quadlet has no step "enable", so it has no effect on Quadlet files; a unit that does
/// not exist is a warning.</para>
/// <para>Default: none.</para>
/// <para>Several uses add up. An empty <c>Also=</c> in a drop-in clears the earlier values.</para>
/// <para>In every systemd that runs podman. Source: systemd.unit(5), Also=.</para>
/// </remarks>
/// <example><code>[Also("nextcloud.socket")]</code></example>
/// <param name="units">Names of units with their suffix, for example <c>mariadb.service</c>.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class AlsoAttribute(params string[] units) : SettingAttribute
{
    /// <summary>Names of units with their suffix, for example <c>mariadb.service</c>.</summary>
    public string[] Units { get; } = units;
}

/// <summary>Names units to enable and disable along with this one.</summary>
/// <remarks>
/// Like <see cref="AlsoAttribute"/>, for a unit of this project; the reference survives a rename. Several uses add
/// up.
/// </remarks>
/// <example><code>[Also&lt;Nextcloud&gt;]</code></example>
/// <typeparam name="T">The unit to enable along with this one.</typeparam>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class AlsoAttribute<T> : SettingAttribute
    where T : Unit;
