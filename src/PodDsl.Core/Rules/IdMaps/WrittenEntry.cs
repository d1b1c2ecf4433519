using PodDsl.Core.Model;
using PodDsl.Core.Primitives;
using PodDsl.Core.Values;

namespace PodDsl.Core.Rules.IdMaps;

/// <summary>An id map entry, and the setting that it is written in.</summary>
/// <param name="Setting">The setting.</param>
/// <param name="Position">Which entry of the setting it is, where one holds several.</param>
/// <param name="Entry">The entry.</param>
internal sealed record WrittenEntry(Setting Setting, int Position, IdMapEntry Entry);

/// <summary>The entries of one setting, or why podman refuses to read them.</summary>
/// <param name="Setting">The setting.</param>
/// <param name="Entries">Its entries; none when they cannot be read.</param>
/// <param name="Problem">What is malformed, or null.</param>
/// <param name="IsKnown">True if the text is all there; with specifiers in it only systemd can tell.</param>
internal sealed record WrittenSetting(
    Setting Setting,
    EquatableArray<IdMapEntry> Entries,
    string? Problem,
    bool IsKnown);
