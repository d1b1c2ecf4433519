namespace PodDsl;

/// <summary>Says how systemd decides that the service has started.</summary>
/// <remarks>
/// <para>For containers and kube units Quadlet takes <see cref="ServiceType.Notify"/> (the default, fed by podman
/// itself) or <see cref="ServiceType.Oneshot"/> (for jobs that run to their end); anything else is an error
/// there. Pods are always <c>forking</c>.</para>
/// <para><c>Simple</c> with podman in the foreground reports success before the image is even pulled, so units ordered after it start too
/// early. The key <c>Type</c> of volumes is <see cref="VolumeTypeAttribute"/>.</para>
/// <para>Default: <c>notify</c> for containers and kube units, <c>oneshot</c> for networks, volumes, images and
/// builds.</para>
/// <para>Of several uses, the one nearest to the record counts. systemd ignores an empty <c>Type=</c> with a warning; the earlier value
/// stays.</para>
/// <para>In every systemd that runs podman. Source: systemd.service(5), Type=.</para>
/// </remarks>
/// <example><code>[Type(ServiceType.Oneshot)]</code></example>
/// <param name="type">How systemd judges the start.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class TypeAttribute(ServiceType type) : SettingAttribute
{
    /// <summary>How systemd judges the start.</summary>
    public ServiceType Type { get; } = type;
}
