namespace PodDsl;

/// <summary>A named volume of podman, created before the first unit that mounts it.</summary>
/// <remarks>
/// <para>Containers and pods mount it with <c>[Volume&lt;T&gt;("/path")]</c>. The volume gets the name of the unit,
/// unless <see cref="VolumeNameAttribute"/> says otherwise. It outlives its containers; podman uses an existing volume of that name as it
/// is.</para>
/// <para>Source: podman-systemd.unit(5), Volume units; podman-volume-create(1).</para>
/// </remarks>
/// <example><code>
/// public partial record Data : Volume;
///
/// [Image("docker.io/library/mariadb:11"), Volume&lt;Data&gt;("/var/lib/mysql")]
/// public partial record Database : Container;
/// </code></example>
public abstract record Volume : Unit;
