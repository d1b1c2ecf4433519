namespace PodDsl;

/// <summary>Declares that this unit maps onto host ids of another one on purpose.</summary>
/// <remarks>
/// <para>Containers whose host ids overlap can reach each other's files, so the overlap is reported, unless this says
/// that it is meant, for example for a database and its backup. It holds in both directions, one of the two has to
/// declare it. A Quadlet file says it in a comment. Several add up.</para>
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
