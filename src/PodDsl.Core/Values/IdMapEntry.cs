using PodDsl.Core.Primitives;

namespace PodDsl.Core.Values;

/// <summary>One entry of a user or group id map: <c>[+ug]container:[@]host[:size]</c> of podman-run(1).</summary>
/// <remarks>
/// Numbers stay as written, even out of range, so that a rule can point at them. Ranges are half-open: an entry
/// covers the ids from <see cref="ContainerId"/> up to, but not including, <see cref="ContainerEnd"/>.
/// </remarks>
/// <param name="ContainerId">The first id in the container.</param>
/// <param name="HostId">The first id on the host (for root), or the first intermediate id (rootless).</param>
/// <param name="Size">The number of ids, from 1.</param>
/// <param name="Flags">The <c>+</c>, <c>u</c>, <c>g</c> and <c>@</c> flags.</param>
public sealed record IdMapEntry(long ContainerId, long HostId, long Size, IdMapFlags Flags = IdMapFlags.None)
{
    /// <summary>Ids are unsigned 32-bit numbers, and the kernel keeps the last one for itself.</summary>
    public const long MaximumId = uint.MaxValue - 1L;

    public long ContainerEnd => ContainerId + Size;

    public long HostEnd => HostId + Size;

    /// <summary>The flags that make an entry count for one kind of ids.</summary>
    internal const IdMapFlags Sides = IdMapFlags.UidOnly | IdMapFlags.GidOnly;

    /// <summary>True if it counts for one kind of ids only.</summary>
    public bool IsOneSided => (Flags & Sides) != 0;

    /// <summary>The same entry without saying for which kind of ids.</summary>
    public IdMapEntry WithoutSide() => this with { Flags = Flags & ~Sides };

    public bool IsInRange =>
        ContainerId >= 0 && HostId >= 0 && Size > 0
        && ContainerId <= MaximumId && HostId <= MaximumId && Size <= uint.MaxValue
        && ContainerEnd <= uint.MaxValue && HostEnd <= uint.MaxValue;

    public override string ToString()
    {
        var text = new ShortText(stackalloc char[(3 * ShortText.Number) + 6]);
        if ((Flags & IdMapFlags.Extend) != 0)
        {
            text.Append('+');
        }

        if ((Flags & IdMapFlags.UidOnly) != 0)
        {
            text.Append('u');
        }

        if ((Flags & IdMapFlags.GidOnly) != 0)
        {
            text.Append('g');
        }

        text.Append(ContainerId);
        text.Append(':');
        if ((Flags & IdMapFlags.HostIdOfParent) != 0)
        {
            text.Append('@');
        }

        text.Append(HostId);
        text.Append(':');
        text.Append(Size);
        return text.ToString();
    }
}

/// <summary>The flags of an id map entry, since podman 4.7.</summary>
[Flags]
public enum IdMapFlags
{
    None = 0,

    /// <summary><c>+</c>: podman first cuts earlier entries that overlap this one.</summary>
    Extend = 1,

    /// <summary><c>u</c>: the entry counts for user ids only.</summary>
    UidOnly = 2,

    /// <summary><c>g</c>: the entry counts for group ids only.</summary>
    GidOnly = 4,

    /// <summary><c>@</c>: the host id is one of the host itself; podman looks for it among the delegated ids.</summary>
    HostIdOfParent = 8,
}

/// <summary>An id map entry as the value of a setting.</summary>
public sealed record IdMapValue(IdMapEntry Entry) : SettingValue
{
    /// <summary>
    /// Parses a value of <c>--uidmap</c> with one entry. Several entries, and one in another spelling than ours, are unknown here;
    /// <see cref="IdMapParser"/> reads them all.
    /// </summary>
    public static Parsed<IdMapValue> Parse(Text text)
    {
        if (text.Literal is not { } literal)
        {
            return Parsed<IdMapValue>.Unknown;
        }

        if (!IdMapParser.TryParse(literal, out var entries, out var problem))
        {
            return new Refusal(problem!);
        }

        return entries.Count == 1 && new IdMapValue(entries[0]) is var value && value.ToArgument() == text
            ? value
            : Parsed<IdMapValue>.Unknown;
    }

    public override Text ToArgument() => Entry.ToString();
}
