namespace PodDsl;

/// <summary>Starts other units when this one has ended well.</summary>
/// <remarks>
/// <para>Use it for a job and the step after it. <c>$MONITOR_UNIT</c> in the environment of the started unit names the one that ended
/// (systemd 251).</para>
/// <para>Default: none.</para>
/// <para>Several uses add up. An empty <c>OnSuccess=</c> in a drop-in clears nothing: earlier values stay.</para>
/// <para>Since systemd 249. Source: systemd.unit(5), OnSuccess=.</para>
/// </remarks>
/// <example><code>[OnSuccess("report.service")]</code></example>
/// <param name="units">Names of units with their suffix, for example <c>mariadb.service</c>.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class OnSuccessAttribute(params string[] units) : SettingAttribute
{
    /// <summary>Names of units with their suffix, for example <c>mariadb.service</c>.</summary>
    public string[] Units { get; } = units;
}

/// <summary>Starts other units when this one has ended well.</summary>
/// <remarks>
/// Like <see cref="OnSuccessAttribute"/>, for a unit of this project; the reference survives a rename. Several uses
/// add up.
/// </remarks>
/// <example><code>[OnSuccess&lt;Report&gt;]</code></example>
/// <typeparam name="T">The unit to start.</typeparam>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class OnSuccessAttribute<T> : SettingAttribute
    where T : Unit;
