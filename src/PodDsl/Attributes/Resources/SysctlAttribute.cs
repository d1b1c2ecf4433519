namespace PodDsl;

/// <summary>Sets parameters of the kernel within the namespaces of the container.</summary>
/// <remarks>
/// <para>Only parameters that a namespace has: <c>net.*</c> needs a network of its own, <c>kernel.shm*</c>,
/// <c>kernel.msg*</c>, <c>kernel.sem</c> and <c>fs.mqueue.*</c> an IPC namespace of its own. A parameter has no comma. Several add up,
/// those of interfaces and base records first.</para>
/// <para>Quadlet has the key for containers since podman 4.6.</para>
/// <para>Source: podman-systemd.unit(5), Sysctl=; podman-run(1), --sysctl.</para>
/// </remarks>
/// <param name="parameters">Each one <c>name=value</c>, for example <c>net.core.somaxconn=4096</c>.</param>
/// <example><code>
/// [Image("docker.io/library/nginx:1.29"), Sysctl("net.core.somaxconn=4096")]
/// public partial record Web : Container;
/// </code></example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class SysctlAttribute(params string[] parameters) : SettingAttribute
{
    /// <summary>Each one <c>name=value</c>, for example <c>net.core.somaxconn=4096</c>.</summary>
    public string[] Parameters { get; } = parameters;
}
