namespace PodDsl;

/// <summary>Rules out that other units run at the same time: starting either side stops the other.</summary>
/// <remarks>
/// <para>It says nothing about order; add <see cref="AfterAttribute"/> or <see cref="BeforeAttribute"/> to have
/// the stop end before the start begins. If two containers take turns on one port, <c>[AlternativeTo&lt;T&gt;]</c> tells PodDsl about
/// it.</para>
/// <para>Default: the implicit <c>shutdown.target</c>.</para>
/// <para>Several uses add up. An empty <c>Conflicts=</c> in a drop-in clears nothing: earlier values stay.</para>
/// <para>In every systemd that runs podman. Source: systemd.unit(5), Conflicts=.</para>
/// </remarks>
/// <example><code>[Conflicts("nextcloud-maintenance.service")]</code></example>
/// <param name="units">Names of units with their suffix, for example <c>mariadb.service</c>.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class ConflictsAttribute(params string[] units) : SettingAttribute
{
    /// <summary>Names of units with their suffix, for example <c>mariadb.service</c>.</summary>
    public string[] Units { get; } = units;
}

/// <summary>Rules out that other units run at the same time: starting either side stops the other.</summary>
/// <remarks>
/// Like <see cref="ConflictsAttribute"/>, for a unit of this project; the reference survives a rename. Several uses
/// add up.
/// </remarks>
/// <example><code>[Conflicts&lt;NextcloudMaintenance&gt;]</code></example>
/// <typeparam name="T">The unit that must not run at the same time.</typeparam>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class ConflictsAttribute<T> : SettingAttribute
    where T : Unit;
