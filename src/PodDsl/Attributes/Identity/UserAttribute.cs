namespace PodDsl;

/// <summary>Sets the user that the command of the container runs as, or the owner of a volume.</summary>
/// <remarks>
/// <para>Default: the user that the image names, else root of the container. A name has to exist in the container's <c>/etc/passwd</c>. A
/// number need not, but it has to lie in the <see cref="UidMapAttribute"/>, if there is one. On a volume it is the mount option <c>uid=</c>
/// and only a number is possible. The systemd directive, which changes who runs podman, is <c>[ServiceUser]</c>. The one nearest to the
/// record counts.</para>
/// <para>Quadlet has the key for containers and volumes since podman 4.4.</para>
/// <para>Source: podman-systemd.unit(5), User=; podman-run(1), --user; podman-volume-create(1), --opt.</para>
/// </remarks>
/// <example><code>
/// [Image("docker.io/library/redis:8"), User("redis"), Group("redis")]
/// public partial record Cache : Container;
/// </code></example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class UserAttribute : SettingAttribute
{
    /// <summary>Names the user.</summary>
    /// <param name="user">The name or number of a user in the container.</param>
    public UserAttribute(string user) => User = user;

    /// <summary>Gives the number of the user.</summary>
    /// <param name="id">The user id in the container, 0 to 4294967294.</param>
    public UserAttribute(long id) => Id = id;

    /// <summary>The name or number; null if <see cref="Id"/> is set.</summary>
    public string? User { get; }

    /// <summary>The user id.</summary>
    public long Id { get; }
}
