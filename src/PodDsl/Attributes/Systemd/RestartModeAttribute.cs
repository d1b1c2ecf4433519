namespace PodDsl;

/// <summary>Says whether the unit passes through the state "failed" between automatic restarts.</summary>
/// <remarks>
/// <para>With <c>Direct</c> the units that depend on this one do not notice a restart, and
/// <see cref="OnFailureAttribute"/> stays quiet until systemd gives up.</para>
/// <para>Default: <c>normal</c>.</para>
/// <para>Of several uses, the one nearest to the record counts. systemd ignores an empty <c>RestartMode=</c> with a
/// warning; the earlier value stays.</para>
/// <para>Since systemd 254. Source: systemd.service(5), RestartMode=.</para>
/// </remarks>
/// <example><code>[Restart(RestartPolicy.OnFailure), RestartMode(RestartMode.Direct)]</code></example>
/// <param name="mode">How other units see the restart.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class RestartModeAttribute(RestartMode mode) : SettingAttribute
{
    /// <summary>How other units see the restart.</summary>
    public RestartMode Mode { get; } = mode;
}
