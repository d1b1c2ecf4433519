namespace PodDsl;

/// <summary>Makes other units wait until this one has finished starting.</summary>
/// <remarks>
/// <para>It only sets an order, <see cref="AfterAttribute"/> seen from the other side. It starts nothing, and at shutdown this unit stops
/// after the others.</para>
/// <para>Default: none.</para>
/// <para>Several uses add up. An empty <c>Before=</c> in a drop-in clears nothing: earlier values stay.</para>
/// <para>In every systemd that runs podman. Source: systemd.unit(5), Before=.</para>
/// </remarks>
/// <example><code>[Before("nextcloud.service")]</code></example>
/// <param name="units">Names of units with their suffix, for example <c>mariadb.service</c>.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class BeforeAttribute(params string[] units) : SettingAttribute
{
    /// <summary>Names of units with their suffix, for example <c>mariadb.service</c>.</summary>
    public string[] Units { get; } = units;
}

/// <summary>Makes other units wait until this one has finished starting.</summary>
/// <remarks>
/// Like <see cref="BeforeAttribute"/>, for a unit of this project; the reference survives a rename. Several uses
/// add up.
/// </remarks>
/// <example><code>[Before&lt;Nextcloud&gt;]</code></example>
/// <typeparam name="T">The unit that waits.</typeparam>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class BeforeAttribute<T> : SettingAttribute
    where T : Unit;
