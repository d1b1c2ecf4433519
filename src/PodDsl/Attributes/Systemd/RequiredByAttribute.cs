namespace PodDsl;

/// <summary>Names units that start this one and fail with it, once it is enabled.</summary>
/// <remarks>
/// <para>It is <see cref="WantedByAttribute"/> with the strength of <see cref="RequiresAttribute"/>. For a target,
/// <c>WantedBy</c> is nearly always what you want: one failed container should not fail the boot.</para>
/// <para>Default: none.</para>
/// <para>Several uses add up. An empty <c>RequiredBy=</c> in a drop-in clears the earlier values.</para>
/// <para>In every systemd that runs podman. Source: systemd.unit(5), RequiredBy=.</para>
/// </remarks>
/// <example><code>[RequiredBy("nextcloud.service")]</code></example>
/// <param name="units">Names of units with their suffix, for example <c>mariadb.service</c>.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class RequiredByAttribute(params string[] units) : SettingAttribute
{
    /// <summary>Names of units with their suffix, for example <c>mariadb.service</c>.</summary>
    public string[] Units { get; } = units;
}

/// <summary>Names units that start this one and fail with it, once it is enabled.</summary>
/// <remarks>
/// Like <see cref="RequiredByAttribute"/>, for a unit of this project; the reference survives a rename. Several
/// uses add up.
/// </remarks>
/// <example><code>[RequiredBy&lt;Nextcloud&gt;]</code></example>
/// <typeparam name="T">The unit that needs this one.</typeparam>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class RequiredByAttribute<T> : SettingAttribute
    where T : Unit;
