namespace PodDsl;

/// <summary>Starts other units along with this one; it goes on if they fail.</summary>
/// <remarks>
/// <para>It is the weak dependency, and the right one most of the time. It says nothing about order: without
/// <see cref="AfterAttribute"/> both start at the same time. systemd silently ignores a unit that does not exist.
/// <c>[DependsOn&lt;T&gt;]</c> sets this and the order in one go.</para>
/// <para>Default: Quadlet adds <c>network-online.target</c> from podman 5.2 on.</para>
/// <para>Several uses add up. An empty <c>Wants=</c> in a drop-in clears nothing: earlier values stay.</para>
/// <para>In every systemd that runs podman. Source: systemd.unit(5), Wants=.</para>
/// </remarks>
/// <example><code>[Wants("mariadb.service"), After("mariadb.service")]</code></example>
/// <param name="units">Names of units with their suffix, for example <c>mariadb.service</c>.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class WantsAttribute(params string[] units) : SettingAttribute
{
    /// <summary>Names of units with their suffix, for example <c>mariadb.service</c>.</summary>
    public string[] Units { get; } = units;
}

/// <summary>Starts other units along with this one; it goes on if they fail.</summary>
/// <remarks>
/// Like <see cref="WantsAttribute"/>, for a unit of this project; the reference survives a rename. Several uses add
/// up.
/// </remarks>
/// <example><code>[Wants&lt;MariaDb&gt;]</code></example>
/// <typeparam name="T">The other unit.</typeparam>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class WantsAttribute<T> : SettingAttribute
    where T : Unit;
