using PodDsl.Core.Catalogue;
using PodDsl.Core.Values;

namespace PodDsl.Core.Model;

/// <summary>What a setting replaces: of a key that counts once, and of a name such as that of a label, the last one stays.</summary>
public static class SettingIdentity
{
    /// <summary>The key, and the name if it has several; null where each setting counts.</summary>
    public static (string Key, string Name)? Of(Option option, SettingValue value) => (option, value) switch
    {
        ({ Section: not Section.Kind }, _) or (_, RawValue or ClearValue) => null,
        ({ Repeat: Repeat.Single }, _) => (option.Name, ""),
        ({ IsQuadletKey: true, Syntax: QuadletSyntax.KeyValue }, PairValue pair) => (option.Name, pair.Name),
        _ => null,
    };
}
