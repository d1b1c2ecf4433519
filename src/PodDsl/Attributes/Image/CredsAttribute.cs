namespace PodDsl;

/// <summary>Gives the user name and password for the registry.</summary>
/// <remarks>
/// <para>Everybody who can read the unit or list processes can read the password; use an <see cref="AuthFileAttribute"/> to hide it. The
/// one nearest to the record counts.</para>
/// <para>Quadlet has the key for image units since podman 4.8; for artifact units since podman 5.7. On a container it
/// is podman's flag <c>--creds</c>.</para>
/// <para>Source: podman-systemd.unit(5), Creds=; podman-pull(1), podman-artifact-pull(1), podman-run(1),
/// --creds.</para>
/// </remarks>
/// <param name="credentials"><c>USER</c> or <c>USER:PASSWORD</c>.</param>
/// <example><code>
/// [Image("docker.io/library/nginx:1.29"), Creds("reader:public")]
/// public partial record Base : Image;
/// </code></example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class CredsAttribute(string credentials) : SettingAttribute
{
    /// <summary><c>USER</c> or <c>USER:PASSWORD</c>.</summary>
    public string Credentials { get; } = credentials;
}
