using PodDsl.Core.Podman;

namespace PodDsl.Core.Facts;

/// <summary>The ids of a host that are for containers, in blocks of one size: block n starts at <c>Start + n * BlockSize</c>.</summary>
/// <param name="Start">The first id.</param>
/// <param name="BlockSize">The number of ids of a block, from 2.</param>
/// <param name="Count">The number of blocks; null for as many as there is room for.</param>
public sealed record IdPool(long Start, long BlockSize, long? Count = null)
{
    /// <summary>The usual size of a block: all ids that images have, with <c>nobody</c> (65534).</summary>
    public const long UsualBlockSize = 65_536;

    /// <summary>systemd keeps ids up to this one, exclusive, for containers (systemd.io/UIDS-GIDS).</summary>
    private const long EndOfContainers = 1_879_048_192;

    /// <summary>What systemd keeps for containers: 524,288 to 1,879,048,191.</summary>
    public static IdPool Default { get; } = new(524_288, UsualBlockSize);

    /// <summary>The pool of a user: podman counts the user's ids, of which 0 is the user, and 1 the first subordinate id.</summary>
    private const long FirstOfUser = 1;

    /// <summary>The first id after the last block.</summary>
    public long End => Start + (Blocks * BlockSize);

    /// <summary>The number of blocks.</summary>
    public long Blocks
    {
        get
        {
            var room = Math.Max(0, ((Start < EndOfContainers ? EndOfContainers : uint.MaxValue) - Start) / BlockSize);
            return Count is { } count && count < (uint.MaxValue - Start) / BlockSize ? count : room;
        }
    }

    /// <summary>The pool of a target, in ids as podman counts them.</summary>
    /// <remarks>What a user has is a fact of the host, and more can be added to it, so the pool of a user has no end.</remarks>
    public static IdPool Of(Target target)
    {
        var declared = target.IdPool ?? Default;
        return target.Scope == UnitScope.User ? declared with { Start = FirstOfUser, Count = null } : declared;
    }

    /// <summary>True if there is a block of that number.</summary>
    public bool Has(long number) => number >= 0 && number < Blocks;

    /// <summary>The first id of a block that there is.</summary>
    public long StartOf(long number) => Start + (number * BlockSize);
}

/// <summary>The number of an id block that no unit may have again, since files on disk may still belong to its ids.</summary>
/// <param name="Number">The number.</param>
/// <param name="Reason">Whose it was.</param>
public sealed record RetiredIdBlock(long Number, string Reason);
