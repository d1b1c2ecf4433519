namespace PodDsl;

/// <summary>Says when systemd considers the container started.</summary>
/// <remarks>
/// <para>Units that are ordered after this one wait for it. It has no effect with <c>[Type(ServiceType.Oneshot)]</c>. The one nearest to
/// the record counts. <see cref="NotifyMode.Healthy"/> needs podman 5.0 and a <see cref="HealthCmdAttribute"/>, here or in the image, else
/// the start runs into its timeout.</para>
/// <para>Quadlet has the key for containers since podman 4.4.</para>
/// <para>Source: podman-systemd.unit(5), Notify=; podman-run(1), --sdnotify.</para>
/// </remarks>
/// <param name="mode">Who reports the start. Default without the attribute: <see cref="NotifyMode.Conmon"/>.</param>
/// <example><code>
/// [Image("docker.io/library/mariadb:11"), HealthCmd("healthcheck.sh --connect"), Notify(NotifyMode.Healthy)]
/// public partial record Database : Container;
/// </code></example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class NotifyAttribute(NotifyMode mode) : SettingAttribute
{
    /// <summary>Who reports the start of the container.</summary>
    public NotifyMode Mode { get; } = mode;
}
