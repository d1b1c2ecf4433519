namespace PodDsl;

/// <summary>Keeps the processes of the container from gaining privileges, for example through set-uid
/// programs.</summary>
/// <remarks>
/// <para>The one nearest to the record counts.</para>
/// <para>Quadlet has the key for containers since podman 4.4.</para>
/// <para>Source: podman-systemd.unit(5), NoNewPrivileges=; podman-run(1), --security-opt.</para>
/// </remarks>
/// <param name="value">True to keep them from it. Without the attribute they may gain privileges.</param>
/// <example><code>
/// [Image("docker.io/library/nginx:1.29"), NoNewPrivileges]
/// public partial record Web : Container;
/// </code></example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class NoNewPrivilegesAttribute(bool value = true) : SettingAttribute
{
    /// <summary>True to keep them from it. Without the attribute they may gain privileges.</summary>
    public bool Value { get; } = value;
}
