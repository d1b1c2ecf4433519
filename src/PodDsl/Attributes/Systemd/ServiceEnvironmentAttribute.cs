namespace PodDsl;

/// <summary>Sets an environment variable of the podman process.</summary>
/// <remarks>
/// <para>It sets up the podman process on the host. For the program in the container, see <c>[Env]</c>. Use it for the proxy of a pull and
/// the like. Anyone on the host can read it by <c>systemctl show</c>: put no secret here.</para>
/// <para>systemd drops a variable with a bad name with a warning. If a name has several values, the last one counts.</para>
/// <para>Default: Quadlet sets <c>PODMAN_SYSTEMD_UNIT</c>.</para>
/// <para>Several uses add up, name by name. An empty <c>Environment=</c> in a drop-in clears the earlier values.</para>
/// <para>In every systemd that runs podman. Source: systemd.exec(5), Environment=.</para>
/// </remarks>
/// <example><code>[ServiceEnvironment("HTTPS_PROXY", "http://proxy.lan:3128")]</code></example>
/// <param name="name">The name: letters, digits and <c>_</c>, not beginning with a digit.</param>
/// <param name="value">The value, literal: neither <c>$</c> nor <c>%</c> means anything in it.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class ServiceEnvironmentAttribute(string name, string value) : SettingAttribute
{
    /// <summary>The name: letters, digits and <c>_</c>, not beginning with a digit.</summary>
    public string Name { get; } = name;

    /// <summary>The value, literal: neither <c>$</c> nor <c>%</c> means anything in it.</summary>
    public string Value { get; } = value;
}
