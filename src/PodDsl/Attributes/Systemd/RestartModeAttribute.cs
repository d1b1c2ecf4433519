namespace PodDsl;

/// <summary>Whether the unit passes through the state "failed" between automatic restarts.</summary>
/// <remarks>
/// <para>With <c>Direct</c> the units that depend on this one do not notice a restart, and
/// <see cref="OnFailureAttribute"/> stays quiet until the attempts are used up.</para>
/// <para>Default: <c>normal</c>.</para>
/// <para>Of several uses the one nearest the record counts. An empty <c>RestartMode=</c> is ignored with a
/// warning; the earlier value stays.</para>
/// <para>Since systemd 254. Source: systemd.service(5), RestartMode=.</para>
/// </remarks>
/// <example><code>[Restart(RestartPolicy.OnFailure), RestartMode(RestartMode.Direct)]</code></example>
/// <param name="mode">How the restart is shown to other units.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = false, Inherited = true)]
public sealed class RestartModeAttribute(RestartMode mode) : Attribute
{
    /// <summary>How the restart is shown to other units.</summary>
    public RestartMode Mode { get; } = mode;
}
