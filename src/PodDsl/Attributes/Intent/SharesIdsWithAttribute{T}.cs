namespace PodDsl;

/// <summary>Declares that this unit shares host ids with another one on purpose.</summary>
/// <remarks>
/// <para>Containers whose host ids overlap can reach each other's files. PodDsl reports the overlap, unless this declares that the author
/// means it, for example for a database and its backup. One of the two declares it for both. A Quadlet file says it in a comment. Several
/// add up.</para>
/// <para>Source: PodDsl; the maps are those of podman-run(1), --uidmap and --gidmap.</para>
/// </remarks>
/// <typeparam name="T">The other unit.</typeparam>
/// <example><code>
/// [Image("docker.io/library/mariadb:11"), UidMap(0, 105000, 5000), SharesIdsWith&lt;MariaDb&gt;]
/// public partial record Backup : Container;
/// </code></example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class SharesIdsWithAttribute<T> : Attribute
    where T : Unit;
