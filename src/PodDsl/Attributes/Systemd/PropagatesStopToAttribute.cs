namespace PodDsl;

/// <summary>Stops other units when this one is stopped.</summary>
/// <remarks>
/// <para>It is <see cref="PartOfAttribute"/> from the other side, without the restarts.</para>
/// <para>Default: none.</para>
/// <para>Several uses add up. An empty <c>PropagatesStopTo=</c> in a drop-in clears nothing: earlier values stay.</para>
/// <para>Since systemd 249. Source: systemd.unit(5), PropagatesStopTo=.</para>
/// </remarks>
/// <example><code>[PropagatesStopTo("backup.service")]</code></example>
/// <param name="units">Names of units with their suffix, for example <c>mariadb.service</c>.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class PropagatesStopToAttribute(params string[] units) : SettingAttribute
{
    /// <summary>Names of units with their suffix, for example <c>mariadb.service</c>.</summary>
    public string[] Units { get; } = units;
}

/// <summary>Stops other units when this one is stopped.</summary>
/// <remarks>
/// Like <see cref="PropagatesStopToAttribute"/>, for a unit of this project; the reference survives a rename.
/// Several uses add up.
/// </remarks>
/// <example><code>[PropagatesStopTo&lt;Backup&gt;]</code></example>
/// <typeparam name="T">The unit to stop along with this one.</typeparam>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class PropagatesStopToAttribute<T> : SettingAttribute
    where T : Unit;
