namespace PodDsl;

/// <summary>Says when systemd starts the service again after it ended.</summary>
/// <remarks>
/// <para>A stop by <c>systemctl stop</c> never leads to a restart; a timeout counts as a failure. The pause
/// before the restart is <see cref="RestartSecAttribute"/>. With the defaults, five quick failures within ten
/// seconds end the attempts; see <see cref="StartLimitIntervalSecAttribute"/>.</para>
/// <para>Error: with <see cref="ServiceType.Oneshot"/>, systemd refuses <c>always</c> and <c>on-success</c>. Up
/// to podman 5.8 Quadlet overwrites the setting of a pod with <c>on-failure</c>. Leave podman's own
/// <c>--restart</c> alone in a unit: it would restart behind the back of systemd.</para>
/// <para>Default: <c>no</c>; Quadlet sets <c>on-failure</c> for pods only.</para>
/// <para>Of several uses, the one nearest to the record counts. systemd ignores an empty <c>Restart=</c> with a warning;
/// the earlier value stays.</para>
/// <para>In every systemd that runs podman. Source: systemd.service(5), Restart=.</para>
/// </remarks>
/// <example><code>[Restart(RestartPolicy.OnFailure), RestartSec("5s")]</code></example>
/// <param name="policy">The ends that lead to a restart.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class RestartAttribute(RestartPolicy policy) : SettingAttribute
{
    /// <summary>The ends that lead to a restart.</summary>
    public RestartPolicy Policy { get; } = policy;
}
