using PodDsl.Core.Catalogue;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Values;

namespace PodDsl.Core.Rules.IdMaps;

/// <summary>The user namespace that a container or pod asks for.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Setting">The <c>UserNS=</c>.</param>
/// <param name="Namespace">The mode with its options.</param>
internal sealed record UserNamespaceUse(Unit Unit, Setting Setting, UserNamespace Namespace)
{
    public const string Key = Keys.UserNS;

    public string Mode => Namespace.Mode;

    public string Text => Namespace.ToArgument().Marked;

    /// <summary>The effective setting, or null if there is none, or if the pod has it.</summary>
    public static Setting? SettingOf(Unit unit) =>
        unit.Kind is UnitKind.Container or UnitKind.Pod && unit.Find(Keys.Pod) is null ? unit.FindSetting(Section.Kind, Key) : null;

    /// <summary>The effective namespace, or null if podman refuses it, or if it is unknown.</summary>
    public static UserNamespaceUse? Read(Unit unit) =>
        SettingOf(unit) is { KnownText.Length: > 0 } setting && setting.As(UserNamespace.Parse).Value is { } value
            ? new UserNamespaceUse(unit, setting, value)
            : null;

    /// <summary>The fix that sets another one.</summary>
    public Fix Become(FixKind kind, UserNamespace value) =>
        new(kind, $"Change to '{value.ToArgument()}'", [Edit.Replace(Unit, Setting, Setting with { Value = value })]);
}
