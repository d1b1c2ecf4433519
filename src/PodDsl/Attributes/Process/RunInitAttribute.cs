namespace PodDsl;

/// <summary>Runs a small init as process 1, which passes signals on and clears away ended processes.</summary>
/// <remarks>
/// <para>Use it for programs that do not do so themselves. The one nearest to the record counts.</para>
/// <para>Quadlet has the key for containers since podman 4.4.</para>
/// <para>Source: podman-systemd.unit(5), RunInit=; podman-run(1), --init.</para>
/// </remarks>
/// <param name="value">True to run it. Without the attribute podman does not.</param>
/// <example><code>
/// [Image("docker.io/library/nginx:1.29"), RunInit]
/// public partial record Web : Container;
/// </code></example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class RunInitAttribute(bool value = true) : SettingAttribute
{
    /// <summary>True to run it. Without the attribute podman does not.</summary>
    public bool Value { get; } = value;
}
