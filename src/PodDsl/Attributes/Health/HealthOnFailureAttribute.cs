namespace PodDsl;

/// <summary>Sets what podman does when the container becomes unhealthy.</summary>
/// <remarks>
/// <para>Together with <c>[Restart]</c>, <see cref="HealthFailureAction.Kill"/> lets systemd see a failure and start
/// the container again. The one nearest to the record counts.</para>
/// <para>Quadlet has the key for containers since podman 4.5. The flag itself needs podman 4.3.</para>
/// <para>Source: podman-systemd.unit(5), HealthOnFailure=; podman-run(1), --health-on-failure.</para>
/// </remarks>
/// <param name="value">The action. Default without the attribute: <see cref="HealthFailureAction.None"/>.</param>
/// <example><code>
/// [Image("docker.io/library/mariadb:11"), HealthCmd("healthcheck.sh --connect"), HealthOnFailure(HealthFailureAction.Kill)]
/// public partial record Web : Container;
/// </code></example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class HealthOnFailureAttribute(HealthFailureAction value) : SettingAttribute
{
    /// <summary>The action. Default without the attribute: <see cref="HealthFailureAction.None"/>.</summary>
    public HealthFailureAction Value { get; } = value;
}
