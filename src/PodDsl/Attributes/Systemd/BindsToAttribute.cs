namespace PodDsl;

/// <summary>
/// Ties this unit to others: it starts them, and stops as soon as one of them is gone for any reason.
/// </summary>
/// <remarks>
/// <para>Like <see cref="RequiresAttribute"/>, but a crash or a clean exit of the other counts too. Together with
/// <see cref="AfterAttribute"/> this unit is never up without the others. Quadlet itself uses it between the
/// containers of a pod and the pod.</para>
/// <para>Default: none.</para>
/// <para>Several uses add up. An empty <c>BindsTo=</c> in a drop-in clears nothing: earlier values stay.</para>
/// <para>Since systemd 187. Source: systemd.unit(5), BindsTo=.</para>
/// </remarks>
/// <example><code>[BindsTo("vpn.service"), After("vpn.service")]</code></example>
/// <param name="units">Names of units with their suffix, for example <c>mariadb.service</c>.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class BindsToAttribute(params string[] units) : SettingAttribute
{
    /// <summary>Names of units with their suffix, for example <c>mariadb.service</c>.</summary>
    public string[] Units { get; } = units;
}

/// <summary>
/// Ties this unit to others: it starts them, and stops as soon as one of them is gone for any reason.
/// </summary>
/// <remarks>
/// Like <see cref="BindsToAttribute"/>, for a unit of this project; the reference survives a rename. Several uses
/// add up.
/// </remarks>
/// <example><code>[BindsTo&lt;Vpn&gt;]</code></example>
/// <typeparam name="T">The unit that this one cannot live without.</typeparam>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class BindsToAttribute<T> : SettingAttribute
    where T : Unit;
