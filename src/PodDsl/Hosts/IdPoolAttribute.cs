namespace PodDsl;

/// <summary>Sets the ids of a host that id blocks are cut from.</summary>
/// <remarks>
/// <para>Block n of <see cref="IdBlockAttribute"/> begins at the start plus n times the size of a block. Choose the pool before files belong
/// to the blocks, since another one moves them all. Units in a user's systemd get only the size from it: their blocks are cut from the
/// subordinate ids of the user.</para>
/// <para>Default: the properties <c>PodDslIdPool</c> and <c>PodDslIdBlockSize</c> of the project, or else from 524288 on 65536 ids each, up to
/// 1879048191, which systemd keeps for containers.</para>
/// <para>Source: PodDsl; systemd.io/UIDS-GIDS.</para>
/// </remarks>
/// <param name="start">The first id, 0 to 4294967294.</param>
/// <example><code>
/// [PodmanVersion("5.4"), IdPool(1_000_000, BlockSize = 65_536)]
/// public record Attic : Host;
/// </code></example>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = false, Inherited = true)]
public sealed class IdPoolAttribute(long start) : Attribute
{
    /// <summary>The first id, 0 to 4294967294.</summary>
    public long Start { get; } = start;

    /// <summary>The number of ids of a block, from 2. Default: 65536.</summary>
    public long BlockSize { get; set; } = 65_536;

    /// <summary>The number of blocks, from 1. Default: 0, for as many as there is room for.</summary>
    public long Count { get; set; }
}
