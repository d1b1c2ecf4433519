namespace PodDsl;

/// <summary>Sets a limit of the container's processes.</summary>
/// <remarks>
/// <para>Several add up, those of interfaces and base records first.</para>
/// <para>Quadlet has the key for containers since podman 4.7.</para>
/// <para>Source: podman-systemd.unit(5), Ulimit=; podman-run(1), --ulimit.</para>
/// </remarks>
/// <param name="limit">The limit: <c>name=soft</c> or <c>name=soft:hard</c>, for example <c>nofile=4096:8192</c>;
/// <c>host</c> takes over all limits of the podman process. -1 is the highest one possible.</param>
/// <example><code>
/// [Image("docker.io/library/nginx:1.29"), Ulimit("nofile=4096:8192")]
/// public partial record Web : Container;
/// </code></example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class UlimitAttribute(string limit) : SettingAttribute
{
    /// <summary>The limit: <c>name=soft</c> or <c>name=soft:hard</c>, for example <c>nofile=4096:8192</c>; <c>host</c>
    /// takes over all limits of the podman process. -1 is the highest one possible.</summary>
    public string Limit { get; } = limit;
}
