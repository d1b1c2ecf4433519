namespace PodDsl;

/// <summary>Says what happens to the pod when its last container has ended.</summary>
/// <remarks>
/// <para>The one nearest to the record counts.</para>
/// <para>Quadlet has the key for pods since podman 5.6.</para>
/// <para>Source: podman-systemd.unit(5), ExitPolicy=; podman-pod-create(1), --exit-policy.</para>
/// </remarks>
/// <param name="value">The policy. Default without the attribute: <see cref="PodExitPolicy.Stop"/>.</param>
/// <example><code>
/// [ExitPolicy(PodExitPolicy.Continue)]
/// public partial record Site : Pod;
/// </code></example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class ExitPolicyAttribute(PodExitPolicy value) : SettingAttribute
{
    /// <summary>The policy. Default without the attribute: <see cref="PodExitPolicy.Stop"/>.</summary>
    public PodExitPolicy Value { get; } = value;
}
