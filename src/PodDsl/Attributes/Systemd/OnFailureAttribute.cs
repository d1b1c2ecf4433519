namespace PodDsl;

/// <summary>Starts other units when this one has failed; the way to be told about it.</summary>
/// <remarks>
/// <para>For a unit that restarts by itself, systemd 249 starts them only when it gives up, systemd 255 at each failure;
/// <see cref="RestartMode.Direct"/> brings the former back. <c>$MONITOR_UNIT</c> in the environment of the started unit names the failed
/// one (systemd 251).</para>
/// <para>Default: none.</para>
/// <para>Several uses add up. An empty <c>OnFailure=</c> in a drop-in clears nothing: earlier values stay.</para>
/// <para>In every systemd that runs podman. Source: systemd.unit(5), OnFailure=.</para>
/// </remarks>
/// <example><code>[OnFailure("notify-admin.service")]</code></example>
/// <param name="units">Names of units with their suffix, for example <c>mariadb.service</c>.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class OnFailureAttribute(params string[] units) : SettingAttribute
{
    /// <summary>Names of units with their suffix, for example <c>mariadb.service</c>.</summary>
    public string[] Units { get; } = units;
}

/// <summary>Starts other units when this one has failed; the way to be told about it.</summary>
/// <remarks>
/// Like <see cref="OnFailureAttribute"/>, for a unit of this project; the reference survives a rename. Several uses
/// add up.
/// </remarks>
/// <example><code>[OnFailure&lt;NotifyAdmin&gt;]</code></example>
/// <typeparam name="T">The unit to start.</typeparam>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class OnFailureAttribute<T> : SettingAttribute
    where T : Unit;
