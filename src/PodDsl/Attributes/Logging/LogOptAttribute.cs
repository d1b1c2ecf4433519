namespace PodDsl;

/// <summary>Sets options of the log driver.</summary>
/// <remarks>
/// <para>Several add up, those of interfaces and base records first.</para>
/// <para>Quadlet has the key for containers and Kubernetes units since podman 5.2.</para>
/// <para>Source: podman-systemd.unit(5), LogOpt=; podman-run(1), podman-kube-play(1), --log-opt.</para>
/// </remarks>
/// <param name="options">Each one <c>name=value</c>: <c>path</c>, <c>max-size</c>, <c>tag</c> or <c>label</c>.</param>
/// <example><code>
/// [Image("docker.io/library/nginx:1.29"), LogDriver("k8s-file"), LogOpt("max-size=10mb")]
/// public partial record Web : Container;
/// </code></example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class LogOptAttribute(params string[] options) : SettingAttribute
{
    /// <summary>Each one <c>name=value</c>: <c>path</c>, <c>max-size</c>, <c>tag</c> or <c>label</c>.</summary>
    public string[] Options { get; } = options;
}
