using PodDsl.Core.Catalogue;
using PodDsl.Core.Values;

namespace PodDsl.Core.Model;

/// <summary>Identifies settings that replace each other: the last one of a key that counts once, or of a name such as that of a label,
/// stays.</summary>
public static class SettingIdentity
{
    /// <summary>The key, with the name if it has several; null if each setting counts.</summary>
    public static (string Key, string Name)? Of(Option option, SettingValue value) => (option, value) switch
    {
        ({ Section: not Section.Kind }, _) or (_, RawValue or ClearValue) => null,
        ({ Repeat: Repeat.Single }, _) => (option.Name, ""),
        ({ IsQuadletKey: true, Syntax: QuadletSyntax.KeyValue }, PairValue pair) => (option.Name, pair.Name),
        _ => null,
    };

    /// <summary>False for an option of which each setting counts, whatever its value.</summary>
    internal static bool MayHaveOne(Option option) => option is
        { Section: Section.Kind, Repeat: Repeat.Single } or { Section: Section.Kind, IsQuadletKey: true, Syntax: QuadletSyntax.KeyValue };
}
