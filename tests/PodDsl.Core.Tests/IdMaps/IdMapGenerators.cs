using CsCheck;
using PodDsl.Core.Values;

namespace PodDsl.Core.Tests.IdMaps;

/// <summary>Random id map entries in a space so small that they often meet.</summary>
internal static class IdMapGenerators
{
    private static readonly IdMapFlags[] Flags =
    [
        IdMapFlags.None, IdMapFlags.None, IdMapFlags.Extend, IdMapFlags.UidOnly, IdMapFlags.GidOnly,
        IdMapFlags.Extend | IdMapFlags.GidOnly, IdMapFlags.HostIdOfParent,
        IdMapFlags.Extend | IdMapFlags.HostIdOfParent,
    ];

    public static Gen<IdMapEntry> Entry { get; } = Gen.Select(
        Gen.Int[0, 40],
        Gen.Int[0, 40],
        Gen.Int[0, 20],
        Gen.Int[0, Flags.Length - 1].Select(index => Flags[index]),
        (container, host, size, flags) => new IdMapEntry(container, host, size, flags));

    public static Gen<IdMapEntry[]> Entries { get; } = Entry.Array[0, 6];
}
