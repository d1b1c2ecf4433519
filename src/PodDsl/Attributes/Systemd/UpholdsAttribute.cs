namespace PodDsl;

/// <summary>Keeps other units running as long as this one is up.</summary>
/// <remarks>
/// <para>It is a <see cref="WantsAttribute"/> that does not let go: systemd starts a unit again that stopped or failed, within its start
/// limit. It says nothing about order.</para>
/// <para>Default: none.</para>
/// <para>Several uses add up. An empty <c>Upholds=</c> in a drop-in clears nothing: earlier values stay.</para>
/// <para>Since systemd 249. Source: systemd.unit(5), Upholds=.</para>
/// </remarks>
/// <example><code>[Upholds("mariadb.service")]</code></example>
/// <param name="units">Names of units with their suffix, for example <c>mariadb.service</c>.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class UpholdsAttribute(params string[] units) : SettingAttribute
{
    /// <summary>Names of units with their suffix, for example <c>mariadb.service</c>.</summary>
    public string[] Units { get; } = units;
}

/// <summary>Keeps other units running as long as this one is up.</summary>
/// <remarks>
/// Like <see cref="UpholdsAttribute"/>, for a unit of this project; the reference survives a rename. Several uses
/// add up.
/// </remarks>
/// <example><code>[Upholds&lt;MariaDb&gt;]</code></example>
/// <typeparam name="T">The unit to keep running.</typeparam>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class UpholdsAttribute<T> : SettingAttribute
    where T : Unit;
