namespace PodDsl;

/// <summary>Starts this unit only when the others have finished starting, if they start at all.</summary>
/// <remarks>
/// <para>It only sets an order and starts nothing. Pair it with <see cref="WantsAttribute"/> or
/// <see cref="RequiresAttribute"/>. At shutdown the order is reversed, so this unit stops first. The other unit decides when it has
/// finished starting: under <c>Type=notify</c> when its container runs, as a foreground service of <c>Type=simple</c> as soon as podman was
/// launched.</para>
/// <para>systemd drops a name without a suffix. Two units that wait for each other are a cycle: systemd
/// drops one of the jobs to break it. The user manager has no <c>network-online.target</c>; waiting for it there
/// has no effect.</para>
/// <para>Default: none but the implicit order after <c>sysinit.target</c>; Quadlet adds
/// <c>network-online.target</c> from podman 5.2 on.</para>
/// <para>Several uses add up. An empty <c>After=</c> in a drop-in clears nothing: earlier values stay.</para>
/// <para>In every systemd that runs podman. Source: systemd.unit(5), After=.</para>
/// </remarks>
/// <example><code>[After("remote-fs.target")]</code></example>
/// <param name="units">Names of units with their suffix, for example <c>mariadb.service</c>.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class AfterAttribute(params string[] units) : SettingAttribute
{
    /// <summary>Names of units with their suffix, for example <c>mariadb.service</c>.</summary>
    public string[] Units { get; } = units;
}

/// <summary>Starts this unit only when the others have finished starting, if they start at all.</summary>
/// <remarks>
/// Like <see cref="AfterAttribute"/>, for a unit of this project; the reference survives a rename. Several uses add
/// up.
/// </remarks>
/// <example><code>[After&lt;MariaDb&gt;]</code></example>
/// <typeparam name="T">The other unit.</typeparam>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class AfterAttribute<T> : SettingAttribute
    where T : Unit;
