using System.Globalization;
using PodDsl.Core.Catalogue;
using PodDsl.Core.Primitives;
using PodDsl.Core.Values;

namespace PodDsl.Core.View;

/// <summary>Turns the value of a flag into the value of its setting.</summary>
public static class PassedValues
{
    /// <summary>The value, or null if the setting cannot have it.</summary>
    public static SettingValue? Of(Option option, Text text) => option.ValueKind switch
    {
        ValueKind.Boolean when option.FlagPrefix.Length > 0 => new BooleanValue(true),
        ValueKind.Boolean => text.Literal switch
        {
            "1" or "t" or "T" or "true" or "TRUE" or "True" => new BooleanValue(true),
            "0" or "f" or "F" or "false" or "FALSE" or "False" => new BooleanValue(false),
            _ => null,
        },
        ValueKind.Integer when long.TryParse(text.Literal, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) => new IntegerValue(number),
        ValueKind.Integer => null,
        ValueKind.Pair when text.Literal is { } pair && pair.IndexOf('=') is > 0 and var equals => new PairValue(pair.Substring(0, equals), new Text(pair.Substring(equals + 1))),
        ValueKind.Pair => null,
        ValueKind.Words => new WordsValue([text]),
        _ => SettingValues.Of(option, text),
    };
}
