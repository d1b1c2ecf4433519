namespace PodDsl;

/// <summary>Says whether the container is started together with its pod.</summary>
/// <remarks>
/// <para>Only of use with a pod. A container that is not can still be started by itself, which starts the pod too. The
/// one nearest to the record counts.</para>
/// <para>Quadlet has the key for containers since podman 5.3.</para>
/// <para>Source: podman-systemd.unit(5), StartWithPod=.</para>
/// </remarks>
/// <param name="value">Whether it is. Without the attribute it is.</param>
/// <example><code>
/// [Image("docker.io/library/nginx:1.29"), Pod&lt;Site>, StartWithPod(false)]
/// public partial record Web : Container;
/// </code></example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = false, Inherited = true)]
public sealed class StartWithPodAttribute(bool value = true) : Attribute
{
    /// <summary>Whether it is. Without the attribute it is.</summary>
    public bool Value { get; } = value;
}
