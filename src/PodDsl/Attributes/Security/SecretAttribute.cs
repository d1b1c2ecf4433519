namespace PodDsl;

/// <summary>Gives the container a secret of podman's store, as a file or as a variable.</summary>
/// <remarks>
/// <para>The secret has to exist when the container starts: <c>podman secret create NAME FILE</c>. No unit file contains it. Several add
/// up. On a build the name is a specification as in <c>id=NAME,src=PATH</c>, and only the build's <c>RUN --mount=type=secret</c> sees it;
/// builds do not use the properties.</para>
/// <para>Quadlet has the key for containers since podman 4.5; for build units since podman 5.2. The flag itself needs
/// podman 3.1.</para>
/// <para>Source: podman-systemd.unit(5), Secret=; podman-run(1), podman-build(1), --secret.</para>
/// </remarks>
/// <param name="name">The name of the secret, without a comma.</param>
/// <example><code>
/// [Image("docker.io/library/mariadb:11")]
/// [Secret("mariadb-root", Type = SecretType.Env, Target = "MARIADB_ROOT_PASSWORD")]
/// public partial record Database : Container;
/// </code></example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class SecretAttribute(string name) : SettingAttribute
{
    /// <summary>The name of the secret.</summary>
    public string Name { get; } = name;

    /// <summary>How the container gets the secret. Default: <see cref="SecretType.Mount"/>.</summary>
    public SecretType Type { get; set; }

    /// <summary>
    /// The file in the container (relative to <c>/run/secrets</c>) or the name of the variable. Default: the name of the
    /// secret.
    /// </summary>
    public string? Target { get; set; }

    /// <summary>The user id in the container that owns the file. Default: 0.</summary>
    public long Uid { get; set; }

    /// <summary>The group id in the container that owns the file. Default: 0.</summary>
    public long Gid { get; set; }

    /// <summary>The mode of the file, octal, for example <c>0400</c>. Default: <c>0444</c>.</summary>
    public string? Mode { get; set; }
}
