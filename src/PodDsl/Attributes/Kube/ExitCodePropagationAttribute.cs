namespace PodDsl;

/// <summary>Says when the service of a Kubernetes unit fails.</summary>
/// <remarks>
/// <para>The one nearest to the record counts.</para>
/// <para>Quadlet has the key for Kubernetes units since podman 4.6.</para>
/// <para>Source: podman-systemd.unit(5), ExitCodePropagation=; podman-kube-play(1),
/// --service-exit-code-propagation.</para>
/// </remarks>
/// <param name="value">When the service fails. Default without the attribute: <see cref="ExitCodePropagation.None"/>.</param>
/// <example><code>
/// [Yaml("/etc/shop/shop.yaml"), ExitCodePropagation(ExitCodePropagation.Any)]
/// public partial record Shop : Kube;
/// </code></example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class ExitCodePropagationAttribute(ExitCodePropagation value) : SettingAttribute
{
    /// <summary>When the service fails. Default without the attribute: <see cref="ExitCodePropagation.None"/>.</summary>
    public ExitCodePropagation Value { get; } = value;
}
