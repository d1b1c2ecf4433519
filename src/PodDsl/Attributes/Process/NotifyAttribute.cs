namespace PodDsl;

/// <summary>Says when systemd takes the container for started.</summary>
/// <remarks>
/// <para>Units that are ordered after this one wait for it. Not used when the service is of
/// <c>[Type(ServiceType.Oneshot)]</c>. The one nearest to the record counts. <see cref="NotifyMode.Healthy"/> needs
/// podman 5.0 and a <see cref="HealthCmdAttribute"/>, here or in the image, else the start runs into its timeout.</para>
/// <para>Quadlet has the key for containers since podman 4.4.</para>
/// <para>Source: podman-systemd.unit(5), Notify=; podman-run(1), --sdnotify.</para>
/// </remarks>
/// <param name="mode">Who says it. Default without the attribute: <see cref="NotifyMode.Conmon"/>.</param>
/// <example><code>
/// [Image("docker.io/library/mariadb:11"), HealthCmd("healthcheck.sh --connect"), Notify(NotifyMode.Healthy)]
/// public partial record Database : Container;
/// </code></example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = false, Inherited = true)]
public sealed class NotifyAttribute(NotifyMode mode) : Attribute
{
    /// <summary>Who says that the container has started.</summary>
    public NotifyMode Mode { get; } = mode;
}
