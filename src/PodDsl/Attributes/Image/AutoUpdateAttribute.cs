namespace PodDsl;

/// <summary>Has <c>podman auto-update</c> replace the container when there is a newer image.</summary>
/// <remarks>
/// <para>Somebody has to run <c>podman auto-update</c>; <c>podman-auto-update.timer</c> does so once a day. It restarts the unit and, if
/// the start fails, goes back to the former image. To notice a failure it needs <see cref="NotifyAttribute"/> or a health check. With
/// <see cref="AutoUpdatePolicy.Registry"/> the image needs its full name; a digest or an exact version never updates. On Kubernetes units
/// several add up.</para>
/// <para>Quadlet has the key for containers since podman 4.6; for Kubernetes units since podman 4.7.</para>
/// <para>Source: podman-systemd.unit(5), AutoUpdate=; podman-run(1), --label; podman-kube-play(1), --annotation.</para>
/// </remarks>
/// <example><code>
/// [Image("docker.io/library/nginx:1.29"), AutoUpdate(AutoUpdatePolicy.Registry)]
/// public partial record Web : Container;
/// </code></example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class AutoUpdateAttribute : SettingAttribute
{
    /// <summary>Sets where a container looks for a newer image.</summary>
    /// <param name="policy">Where to look.</param>
    public AutoUpdateAttribute(AutoUpdatePolicy policy) => Policy = policy;

    /// <summary>Sets where the containers of a Kubernetes unit look for newer images.</summary>
    /// <param name="value"><c>registry</c> or <c>local</c> for all containers, <c>NAME/registry</c> or <c>NAME/local</c>
    /// for one.</param>
    public AutoUpdateAttribute(string value) => Value = value;

    /// <summary>Where a container looks for a newer image.</summary>
    public AutoUpdatePolicy Policy { get; }

    /// <summary>The text for a Kubernetes unit; null with a <see cref="Policy"/>.</summary>
    public string? Value { get; }
}
