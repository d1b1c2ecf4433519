using PodDsl.Core.Encoding;
using PodDsl.Core.Facts;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;

namespace PodDsl.Core.Writers;

/// <summary>The one table of formats. A new writer is a row here, a member of <see cref="UnitFormat"/>, and a class.</summary>
public static class UnitFormats
{
    /// <summary>The formats in the order in which users see them; the first one is the default.</summary>
    public static IReadOnlyList<FormatRow> All { get; } =
    [
        new(UnitFormat.Quadlet, static (unit, target, _, steps) => QuadletWriter.Write(unit, target, steps))
        {
            Needs = Behaviors.HasQuadlet,
            KeepsFolders = true,
        },
        new(UnitFormat.Service, ServiceWriter.Write),
    ];

    public static FormatRow Of(UnitFormat format) => All.First(row => row.Format == format);

    /// <summary>The format with that word, or null if there is none.</summary>
    public static FormatRow? Find(string name) => All.FirstOrDefault(row => row.Name == name);
}

/// <summary>
/// Writes a unit for a target; for a pod, <paramref name="members"/> are the services of its containers. Each setting is a step.
/// </summary>
public delegate WriteResult UnitWriter(Unit unit, Target target, EquatableArray<string> members, Steps steps = default);

/// <summary>One format.</summary>
/// <param name="Format">The format.</param>
/// <param name="Write">Writes a unit in it.</param>
public sealed record FormatRow(UnitFormat Format, UnitWriter Write)
{
    /// <summary>The word with which users ask for the format, and its folder: the member in lower case.</summary>
    public string Name { get; } = Format.ToString().ToLowerInvariant();

    /// <summary>The constant of a record that has its text.</summary>
    public string Constant => Format + "Text";

    /// <summary>The first characters of each text, which mark a file as ours.</summary>
    public string Header { get; init; } = "# " + UnitLines.WrittenBy;

    /// <summary>The behaviour that podman needs to read the files, or null if it need not read them.</summary>
    public Behavior? Needs { get; init; }

    /// <summary>True if files may be in folders, so that relative paths in them stay right. Otherwise all are in one folder.</summary>
    public bool KeepsFolders { get; init; }
}
