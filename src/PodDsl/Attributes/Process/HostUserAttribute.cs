namespace PodDsl;

/// <summary>Adds a user of the host to <c>/etc/passwd</c> of the container.</summary>
/// <remarks>
/// <para>Podman copies the entry with the path of the home directory, but does not mount the directory.</para>
/// <para>Default: none.</para>
/// <para>Several uses add up. Quadlet has no key for it; PodDsl writes <c>PodmanArgs=</c>.</para>
/// <para>Since podman 4.0. Source: podman-run(1), --hostuser.</para>
/// </remarks>
/// <example><code>[HostUser("deploy")]</code></example>
/// <param name="user">The name or number of a user on the host.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class HostUserAttribute(string user) : SettingAttribute
{
    /// <summary>The name or number of a user on the host.</summary>
    public string User { get; } = user;
}
