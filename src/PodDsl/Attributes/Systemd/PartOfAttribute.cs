namespace PodDsl;

/// <summary>Stops and restarts this unit whenever somebody stops or restarts one of the others.</summary>
/// <remarks>
/// <para>It works one way, and not for starts: this unit never affects the others. It lets you restart a whole application through one
/// target or pod.</para>
/// <para>Default: none.</para>
/// <para>Several uses add up. An empty <c>PartOf=</c> in a drop-in clears nothing: earlier values stay.</para>
/// <para>Since systemd 188. Source: systemd.unit(5), PartOf=.</para>
/// </remarks>
/// <example><code>[PartOf("homelab.target")]</code></example>
/// <param name="units">Names of units with their suffix, for example <c>mariadb.service</c>.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class PartOfAttribute(params string[] units) : SettingAttribute
{
    /// <summary>Names of units with their suffix, for example <c>mariadb.service</c>.</summary>
    public string[] Units { get; } = units;
}

/// <summary>Stops and restarts this unit whenever somebody stops or restarts one of the others.</summary>
/// <remarks>
/// Like <see cref="PartOfAttribute"/>, for a unit of this project; the reference survives a rename. Several uses
/// add up.
/// </remarks>
/// <example><code>[PartOf&lt;Nextcloud&gt;]</code></example>
/// <typeparam name="T">The unit whose stops and restarts this one follows.</typeparam>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class PartOfAttribute<T> : SettingAttribute
    where T : Unit;
