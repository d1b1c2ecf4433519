namespace PodDsl;

/// <summary>
/// Starts other units along with this one; this one fails if they fail, and stops when somebody stops them.
/// </summary>
/// <remarks>
/// <para>The units share their fate only if they have an order: without <see cref="AfterAttribute"/> this unit starts even though the other
/// fails. If the other dies on its own, this one stays up; for that see <see cref="BindsToAttribute"/>. A restart of the other restarts
/// this one. A unit that does not exist makes the start fail.</para>
/// <para>Default: none.</para>
/// <para>Several uses add up. An empty <c>Requires=</c> in a drop-in clears nothing: earlier values stay.</para>
/// <para>In every systemd that runs podman. Source: systemd.unit(5), Requires=.</para>
/// </remarks>
/// <example><code>[Requires("mariadb.service"), After("mariadb.service")]</code></example>
/// <param name="units">Names of units with their suffix, for example <c>mariadb.service</c>.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class RequiresAttribute(params string[] units) : SettingAttribute
{
    /// <summary>Names of units with their suffix, for example <c>mariadb.service</c>.</summary>
    public string[] Units { get; } = units;
}

/// <summary>
/// Starts other units along with this one; this one fails if they fail, and stops when somebody stops them.
/// </summary>
/// <remarks>
/// Like <see cref="RequiresAttribute"/>, for a unit of this project; the reference survives a rename. Several uses
/// add up.
/// </remarks>
/// <example><code>[Requires&lt;MariaDb&gt;]</code></example>
/// <typeparam name="T">The other unit.</typeparam>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class RequiresAttribute<T> : SettingAttribute
    where T : Unit;
