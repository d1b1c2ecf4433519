namespace PodDsl;

/// <summary>Says whether the container is started together with its pod.</summary>
/// <remarks>
/// <para>It has an effect only with a pod. A container with false still starts by itself, which starts the pod too. The
/// one nearest to the record counts.</para>
/// <para>Quadlet has the key for containers since podman 5.3.</para>
/// <para>Source: podman-systemd.unit(5), StartWithPod=.</para>
/// </remarks>
/// <param name="value">False to leave it stopped. Without the attribute the pod starts it.</param>
/// <example><code>
/// [Image("docker.io/library/nginx:1.29"), Pod&lt;Site>, StartWithPod(false)]
/// public partial record Web : Container;
/// </code></example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class StartWithPodAttribute(bool value = true) : SettingAttribute
{
    /// <summary>False to leave it stopped. Without the attribute the pod starts it.</summary>
    public bool Value { get; } = value;
}
