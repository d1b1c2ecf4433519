namespace PodDsl;

/// <summary>Stops and restarts this unit whenever one of the others is stopped or restarted by hand.</summary>
/// <remarks>
/// <para>One way, and not for starts: what happens to this unit never reaches the others. It lets a whole
/// application be restarted through one target or pod.</para>
/// <para>Default: none.</para>
/// <para>Several uses add up. An empty <c>PartOf=</c> in a drop-in clears nothing: what is listed once
/// stays.</para>
/// <para>Since systemd 188. Source: systemd.unit(5), PartOf=.</para>
/// </remarks>
/// <example><code>[PartOf("homelab.target")]</code></example>
/// <param name="units">Names of units with their suffix, for example <c>mariadb.service</c>.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class PartOfAttribute(params string[] units) : Attribute
{
    /// <summary>Names of units with their suffix, for example <c>mariadb.service</c>.</summary>
    public string[] Units { get; } = units;
}

/// <summary>Stops and restarts this unit whenever one of the others is stopped or restarted by hand.</summary>
/// <remarks>
/// As <see cref="PartOfAttribute"/>, for a unit of this project; the reference survives a rename. Several uses
/// add up.
/// </remarks>
/// <example><code>[PartOf&lt;Nextcloud&gt;]</code></example>
/// <typeparam name="T">The unit whose stops and restarts this one follows.</typeparam>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class PartOfAttribute<T> : Attribute
    where T : Unit;
