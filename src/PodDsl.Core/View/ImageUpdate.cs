using PodDsl.Core.Catalogue;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.Values;

namespace PodDsl.Core.View;

/// <summary>The update of a container by podman auto-update.</summary>
/// <param name="Setting">The setting: <c>AutoUpdate=</c>, or its label.</param>
/// <param name="Policy"><see cref="Registry"/> or <see cref="Local"/>; null if systemd fills it in.</param>
internal sealed record ImageUpdate(Setting Setting, string? Policy)
{
    /// <summary>Replaces the container when the registry has another image.</summary>
    public const string Registry = "registry";

    /// <summary>Replaces the container when the host has another image.</summary>
    public const string Local = "local";

    private const string Key = Keys.AutoUpdate;
    private const string Label = "io.containers.autoupdate";

    /// <summary>The update of a container, or null if podman does not replace it: the unit is no container, or says
    /// <c>disabled</c>.</summary>
    public static ImageUpdate? Of(Unit unit) =>
        unit.Kind == UnitKind.Container && SettingOf(unit) is { } setting ? Read(setting, setting.Value is PairValue pair ? pair.Value : setting.Value.ToArgument()) : null;

    /// <summary>True for the label that says the same as <c>AutoUpdate=</c>.</summary>
    public static bool Is(Setting label) => label.Value is PairValue { Name: Label };

    /// <summary>The setting that counts: the key, or else the label.</summary>
    public static Setting? SettingOf(Unit unit) => Directives.Last(unit, Section.Kind, Key) ?? unit.FindAll(Section.Kind, Keys.Label).LastOrDefault(Is);

    private static ImageUpdate? Read(Setting setting, Text? policy) => policy switch
    {
        { HasHoles: true } => new ImageUpdate(setting, null),
        { Marked: Registry or "image" } => new ImageUpdate(setting, Registry),
        { Marked: Local } => new ImageUpdate(setting, Local),
        _ => null,
    };
}
