using PodDsl.Core.Primitives;
using PodDsl.Core.Values;

namespace PodDsl.Core.Rules;

/// <summary>The text of a value, where it is known what podman gets.</summary>
internal static class LiteralText
{
    private static readonly char[] Unclear = ['%', '$', '\\', '"', '\''];

    /// <summary>The text, or null where systemd fills something in, or raw unit text would have to be taken apart first.</summary>
    public static string? Of(SettingValue value) =>
        value is RawValue raw && raw.UnitText.IndexOfAny(Unclear) >= 0 ? null : value.ToArgument().Literal;
}
