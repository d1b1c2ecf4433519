namespace PodDsl;

/// <summary>Sets the scheduling priority of the processes of the service.</summary>
/// <remarks>
/// <para>The container inherits it. For a share of the processor that also holds against other services, see
/// <see cref="CpuWeightAttribute"/>.</para>
/// <para>Default: 0.</para>
/// <para>Of several uses, the one nearest to the record counts. An empty <c>Nice=</c> in a drop-in goes back to the
/// default.</para>
/// <para>In every systemd that runs podman. Source: systemd.exec(5), Nice=.</para>
/// </remarks>
/// <example><code>[Nice(10)]</code></example>
/// <param name="level">From -20 (goes first) to 19 (steps aside).</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class NiceAttribute(long level) : SettingAttribute
{
    /// <summary>From -20 (goes first) to 19 (steps aside).</summary>
    public long Level { get; } = level;
}
