using System.Text;
using PodDsl.Core.Primitives;

namespace PodDsl.Core.Encoding;

/// <summary>The characters that need an escape.</summary>
[Flags]
internal enum EmitRules
{
    None = 0,

    /// <summary>Doubles <c>$</c>.</summary>
    DoubleDollar = 1,

    /// <summary>Writes backslashes and double quotes with a backslash.</summary>
    Backslash = 2,

    /// <summary>Writes ASCII control characters as <c>\xHH</c>.</summary>
    AsciiControls = 4,

    /// <summary>Writes U+0080 to U+009F as the <c>\xHH</c> of their two bytes.</summary>
    UpperControls = 8,
}

/// <summary>Writes a checked text, with its holes as systemd reads them.</summary>
internal static class TextEmitter
{
    private const string HexDigits = "0123456789abcdef";

    internal static void Append(StringBuilder builder, string text, EmitRules rules, int start = 0, int? end = null)
    {
        var last = end ?? text.Length;
        var written = start;
        for (var index = start; index < last; index++)
        {
            var character = text[index];
            if (!IsSpecial(character, rules))
            {
                continue;
            }

            builder.Append(text, written, index - written);
            if (TextScanner.IsMark(character))
            {
                index = AppendHole(builder, text, index);
            }
            else
            {
                AppendSpecial(builder, character);
            }

            written = index + 1;
        }

        builder.Append(text, written, last - written);
    }

    /// <summary>Writes the hole that starts at an offset, and returns the offset of its last character.</summary>
    internal static int AppendHole(StringBuilder builder, string text, int index)
    {
        if (text[index] == Text.SpecifierMark)
        {
            builder.Append('%').Append(text[index + 1]);
            return index + 1;
        }

        var end = text.IndexOf(Text.EndMark, index);
        if (text[index] == Text.WordsVariableMark)
        {
            builder.Append('$').Append(text, index + 1, end - index - 1);
        }
        else
        {
            builder.Append("${").Append(text, index + 1, end - index - 1).Append('}');
        }

        return end;
    }

    private static bool IsSpecial(char character, EmitRules rules) => character switch
    {
        '%' => true,
        '$' => (rules & EmitRules.DoubleDollar) != 0,
        '\\' or '"' => (rules & EmitRules.Backslash) != 0,
        < ' ' or '\x7f' => (rules & EmitRules.AsciiControls) != 0,
        >= '\x80' and <= '\x9f' => (rules & EmitRules.UpperControls) != 0,
        _ => TextScanner.IsMark(character),
    };

    private static void AppendSpecial(StringBuilder builder, char character)
    {
        switch (character)
        {
            case '%' or '$':
                builder.Append(character).Append(character);
                break;
            case '\\' or '"':
                builder.Append('\\').Append(character);
                break;
            case < '\x80':
                AppendByte(builder, character);
                break;
            default:
                AppendByte(builder, 0xc2);
                AppendByte(builder, character);
                break;
        }
    }

    private static void AppendByte(StringBuilder builder, int value) =>
        builder.Append("\\x").Append(HexDigits[value >> 4]).Append(HexDigits[value & 15]);
}
