namespace PodDsl;

/// <summary>Names the targets that start this unit, once it is enabled; the usual way to start at boot.</summary>
/// <remarks>
/// <para>Use <c>multi-user.target</c> for system units and <c>default.target</c> for user units: the user manager
/// has no <c>multi-user.target</c>. Quadlet applies it each time systemd reloads; a plain <c>.service</c>
/// needs <c>systemctl enable</c>. User units start at boot only if lingering is on for the user
/// (<c>loginctl enable-linger</c>).</para>
/// <para>Default: none: the unit starts only when something asks for it.</para>
/// <para>Several uses add up. An empty <c>WantedBy=</c> in a drop-in clears the earlier values.</para>
/// <para>In every systemd that runs podman. Source: systemd.unit(5), WantedBy=.</para>
/// </remarks>
/// <example><code>[WantedBy(Targets.MultiUser)]</code></example>
/// <param name="units">Names of units with their suffix; see <c>Targets</c>.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class WantedByAttribute(params string[] units) : SettingAttribute
{
    /// <summary>Names of units with their suffix; see <c>Targets</c>.</summary>
    public string[] Units { get; } = units;
}

/// <summary>Names the targets that start this unit, once it is enabled; the usual way to start at boot.</summary>
/// <remarks>
/// Like <see cref="WantedByAttribute"/>, for a unit of this project; the reference survives a rename. Several uses
/// add up.
/// </remarks>
/// <example><code>[WantedBy&lt;Nextcloud&gt;]</code></example>
/// <typeparam name="T">The unit that starts this one.</typeparam>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class WantedByAttribute<T> : SettingAttribute
    where T : Unit;
