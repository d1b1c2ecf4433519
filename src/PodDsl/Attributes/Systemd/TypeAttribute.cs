namespace PodDsl;

/// <summary>How systemd decides that the service has started.</summary>
/// <remarks>
/// <para>For containers and kube units Quadlet takes <see cref="ServiceType.Notify"/> (the default, fed by podman
/// itself) or <see cref="ServiceType.Oneshot"/> (for jobs that run to their end); anything else is an error
/// there. Pods are always <c>forking</c>.</para>
/// <para><c>Simple</c> with podman in the foreground reports success before the image is even pulled, so what is
/// ordered after it starts too early. On a <c>Volume</c> record the attribute sets the type of the file system
/// instead: <c>[Type("btrfs")]</c>.</para>
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
    /// <summary>Sets the type of the file system of a volume (<c>Type=</c> of <c>[Volume]</c>).</summary>
    /// <param name="fileSystem">A type as mount(8) takes it, for example <c>btrfs</c> or <c>nfs</c>.</param>
    public TypeAttribute(string fileSystem)
        : this(default(ServiceType)) => FileSystem = fileSystem;

    /// <summary>How the start is judged.</summary>
    public ServiceType Type { get; } = type;

    /// <summary>The type of the file system, if the attribute is meant for a volume.</summary>
    public string? FileSystem { get; }
}
