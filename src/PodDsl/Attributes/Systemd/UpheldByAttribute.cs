namespace PodDsl;

/// <summary>Names units that keep this one running, once it is enabled.</summary>
/// <remarks>
/// <para>It is <see cref="UpholdsAttribute"/> from the other side: while one of them is up, systemd starts this unit again whenever it
/// stops.</para>
/// <para>Default: none.</para>
/// <para>Several uses add up. An empty <c>UpheldBy=</c> in a drop-in clears the earlier values.</para>
/// <para>Since systemd 254. Source: systemd.unit(5), UpheldBy=.</para>
/// </remarks>
/// <example><code>[UpheldBy("homelab.target")]</code></example>
/// <param name="units">Names of units with their suffix, for example <c>mariadb.service</c>.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class UpheldByAttribute(params string[] units) : SettingAttribute
{
    /// <summary>Names of units with their suffix, for example <c>mariadb.service</c>.</summary>
    public string[] Units { get; } = units;
}

/// <summary>Names units that keep this one running, once it is enabled.</summary>
/// <remarks>
/// Like <see cref="UpheldByAttribute"/>, for a unit of this project; the reference survives a rename. Several uses
/// add up.
/// </remarks>
/// <example><code>[UpheldBy&lt;Nextcloud&gt;]</code></example>
/// <typeparam name="T">The unit that keeps this one running.</typeparam>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class UpheldByAttribute<T> : SettingAttribute
    where T : Unit;
