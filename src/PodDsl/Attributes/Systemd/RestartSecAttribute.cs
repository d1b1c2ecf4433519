namespace PodDsl;

/// <summary>Sets how long systemd waits before it restarts the service.</summary>
/// <remarks>
/// <para>Keep it well above zero for containers: with the default, a container that fails at once uses up its
/// five starts within a second and then stays down. With more than two seconds, the service never reaches the default limit of five starts
/// in ten seconds, and attempts go on for ever.</para>
/// <para>Default: <c>100ms</c>.</para>
/// <para>Of several uses, the one nearest to the record counts. systemd ignores an empty <c>RestartSec=</c> with a
/// warning; the earlier value stays.</para>
/// <para>In every systemd that runs podman. Source: systemd.service(5), RestartSec=.</para>
/// </remarks>
/// <example><code>[Restart(RestartPolicy.OnFailure), RestartSec("10s")]</code></example>
/// <param name="pause">A time span such as <c>"5s"</c> or <c>"1min 30s"</c>; a bare number is seconds.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class RestartSecAttribute(string pause) : SettingAttribute
{
    /// <summary>A time span such as <c>"5s"</c> or <c>"1min 30s"</c>; a bare number is seconds.</summary>
    public string Pause { get; } = pause;
}
