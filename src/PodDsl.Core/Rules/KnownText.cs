using PodDsl.Core.Model;
using PodDsl.Core.Primitives;
using PodDsl.Core.Values;

namespace PodDsl.Core.Rules;

/// <summary>Values of which the text is known before systemd runs.</summary>
internal static class KnownText
{
    /// <summary>The argument that podman gets, or null where systemd or Quadlet have to fill in or undo something first.</summary>
    public static string? Of(SettingValue value) => value switch
    {
        RawValue raw when raw.UnitText.IndexOfAny(['%', '\\', '"', '\'', '$']) >= 0 => null,
        _ => value.ToArgument().Literal,
    };

    /// <summary>The text of a key that counts, or null if it is not set or not known.</summary>
    public static string? Of(Unit unit, string key) => unit.Find(key) is { } value ? Of(value) : null;

    /// <summary>Whether a setting is written by the author, not added by default.</summary>
    public static bool IsWritten(Unit unit, Setting setting) => !setting.Source.IsNone && setting.Source != unit.Source;
}
