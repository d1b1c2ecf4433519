using PodDsl.Core.Catalogue;
using PodDsl.Core.Model;
using PodDsl.Core.Primitives;
using PodDsl.Core.Values;

namespace PodDsl.Core.Rules.Images;

/// <summary>Whether and how podman auto-update looks after a container.</summary>
internal static class AutoUpdates
{
    private const string Label = "io.containers.autoupdate";

    /// <summary>The setting that says so, or null.</summary>
    public static Setting? Find(Unit unit) =>
        unit.FindSetting(Section.Kind, "AutoUpdate")
        ?? unit.FindAll(Section.Kind, "Label").LastOrDefault(setting => setting.Value is PairValue { Name: Label });

    /// <summary><c>registry</c>, <c>local</c>, or null.</summary>
    public static string? PolicyOf(Unit unit) =>
        Find(unit) is not { } setting ? null : setting.Value is PairValue pair ? pair.Value?.Literal : setting.KnownText;
}
