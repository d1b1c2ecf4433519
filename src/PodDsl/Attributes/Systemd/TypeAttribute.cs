namespace PodDsl;

/// <summary>How systemd decides that the service has started.</summary>
/// <remarks>
/// <para>For containers and kube units Quadlet takes <see cref="ServiceType.Notify"/> (the default, fed by podman
/// itself) or <see cref="ServiceType.Oneshot"/> (for jobs that run to their end); anything else is an error
/// there. Pods are always <c>forking</c>.</para>
/// <para><c>Simple</c> with podman in the foreground reports success before the image is even pulled, so what is
/// ordered after it starts too early. The key <c>Type</c> of volumes is <see cref="VolumeTypeAttribute"/>.</para>
/// <para>Default: <c>notify</c> for containers and kube units, <c>oneshot</c> for networks, volumes, images and
/// builds.</para>
/// <para>Of several uses the one nearest the record counts. An empty <c>Type=</c> is ignored with a warning; the
/// earlier value stays.</para>
/// <para>In every systemd that runs podman. Source: systemd.service(5), Type=.</para>
/// </remarks>
/// <example><code>[Type(ServiceType.Oneshot)]</code></example>
/// <param name="type">How the start is judged.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = false, Inherited = true)]
public sealed class TypeAttribute(ServiceType type) : Attribute
{
    /// <summary>How the start is judged.</summary>
    public ServiceType Type { get; } = type;
}
