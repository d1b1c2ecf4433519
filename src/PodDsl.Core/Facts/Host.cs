using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.Values;

namespace PodDsl.Core.Facts;

/// <summary>A machine on which units of a project run.</summary>
/// <param name="Name">Its name: that of the folder of its units.</param>
/// <param name="DeclaredName">The author's name for it: the full name of its record.</param>
public sealed record Host(string Name, string DeclaredName)
{
    /// <summary>The name of its record alone.</summary>
    public string RecordName => DeclaredName.Substring(DeclaredName.LastIndexOf('.') + 1);

    /// <summary>False if its record has an error: no file is written for it.</summary>
    public bool IsUsable { get; init; } = true;

    /// <summary>The podman that it has; null for that of the project.</summary>
    public PodmanVersion? Podman { get; init; }

    /// <summary>The names of the formats that it gets; none for those of the project.</summary>
    public EquatableArray<string> Formats { get; init; }

    /// <summary>The ids that id blocks are cut from; null for those of the project.</summary>
    public IdPool? IdPool { get; init; }

    /// <summary>The id blocks that no unit there may have again, beside those of the project.</summary>
    public EquatableArray<RetiredIdBlock> RetiredIdBlocks { get; init; }

    /// <summary>The file with its facts, as its record names it; null if it names none.</summary>
    public string? FactsFile { get; init; }

    /// <summary>The address, or name, by which other hosts reach it.</summary>
    public string? Address { get; init; }

    /// <summary>The address, unless it is a name.</summary>
    public string? IPAddress => Address is { } address && AddressSyntax.IsAddress(address) ? address : null;
}
