namespace PodDsl;

/// <summary>Sets where the results of health checks are kept.</summary>
/// <remarks>
/// <para>Default: <c>local</c>. The one nearest to the record counts.</para>
/// <para>Quadlet has the key for containers since podman 5.3. The flag itself needs podman 5.3.</para>
/// <para>Source: podman-systemd.unit(5), HealthLogDestination=; podman-run(1), --health-log-destination.</para>
/// </remarks>
/// <param name="destination">The place: <c>local</c> (with the container), <c>events_logger</c> (podman's events) or
/// the path of a directory that exists.</param>
/// <example><code>
/// [Image("docker.io/library/mariadb:11"), HealthCmd("healthcheck.sh --connect"), HealthLogDestination("events_logger")]
/// public partial record Web : Container;
/// </code></example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class HealthLogDestinationAttribute(string destination) : SettingAttribute
{
    /// <summary>The place: <c>local</c> (with the container), <c>events_logger</c> (podman's events) or the path of a
    /// directory that exists.</summary>
    public string Destination { get; } = destination;
}
