namespace PodDsl;

/// <summary>Sets the group that the command of the container runs as, or the group of a volume.</summary>
/// <remarks>
/// <para>On a container it needs a <see cref="UserAttribute"/>; without one podman refuses the file. Default: the main
/// group of the user. On a volume it is the mount option <c>gid=</c> and only a number is possible. The systemd
/// directive is <c>[ServiceGroup]</c>. The one nearest to the record counts.</para>
/// <para>Quadlet has the key for containers and volumes since podman 4.4.</para>
/// <para>Source: podman-systemd.unit(5), Group=; podman-run(1), --user; podman-volume-create(1), --opt.</para>
/// </remarks>
/// <example><code>
/// [Image("docker.io/library/redis:8"), User(999), Group(1000)]
/// public partial record Cache : Container;
/// </code></example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class GroupAttribute : SettingAttribute
{
    /// <summary>Names the group.</summary>
    /// <param name="group">The name or number of a group in the container.</param>
    public GroupAttribute(string group) => Group = group;

    /// <summary>Gives the number of the group.</summary>
    /// <param name="id">The group id in the container, 0 to 4294967294.</param>
    public GroupAttribute(long id) => Id = id;

    /// <summary>The name or number; null if <see cref="Id"/> is set.</summary>
    public string? Group { get; }

    /// <summary>The group id.</summary>
    public long Id { get; }
}
