using PodDsl.Core.Model;
using PodDsl.Core.Primitives;
using PodDsl.Core.Values;

namespace PodDsl.Core.Rules.IdMaps;

/// <summary>An id map entry, and its setting.</summary>
/// <param name="Setting">The setting.</param>
/// <param name="Position">Its place in the setting, which may have several entries.</param>
/// <param name="Entry">The entry.</param>
internal sealed record WrittenEntry(Setting Setting, int Position, IdMapEntry Entry);

/// <summary>The entries of one setting, or podman's refusal.</summary>
/// <param name="Setting">The setting.</param>
/// <param name="Entries">Its entries; none if podman refuses them.</param>
/// <param name="Problem">The malformed part, or null.</param>
/// <param name="IsKnown">True if the text is complete; systemd fills in specifiers later.</param>
internal sealed record WrittenSetting(
    Setting Setting,
    EquatableArray<IdMapEntry> Entries,
    string? Problem,
    bool IsKnown);
