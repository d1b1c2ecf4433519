namespace PodDsl;

/// <summary>Passes all variables of the podman process on to the container.</summary>
/// <remarks>
/// <para>The one nearest to the record counts.</para>
/// <para>Quadlet has the key for containers since podman 4.4.</para>
/// <para>Source: podman-systemd.unit(5), EnvironmentHost=; podman-run(1), --env-host.</para>
/// </remarks>
/// <param name="value">True to pass them on. Without the attribute podman does not.</param>
/// <example><code>
/// [Image("docker.io/library/nginx:1.29"), EnvironmentHost]
/// public partial record Web : Container;
/// </code></example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class EnvironmentHostAttribute(bool value = true) : SettingAttribute
{
    /// <summary>True to pass them on. Without the attribute podman does not.</summary>
    public bool Value { get; } = value;
}
