using PodDsl.Core.Encoding;

namespace PodDsl.Core.Parsing;

/// <summary>The meaning of an escape.</summary>
/// <param name="Length">The number of characters after the backslash.</param>
/// <param name="Value">A code point, or a byte.</param>
/// <param name="IsByte">True if the value is a byte of UTF-8.</param>
internal readonly record struct CharacterEscape(int Length, int Value, bool IsByte);

/// <summary>The escapes of C that systemd and Quadlet know. None of them stands for NUL.</summary>
internal static class CharacterEscapes
{
    /// <summary>Reads the escape after a backslash at the previous offset, or returns null if there is no such escape.</summary>
    internal static CharacterEscape? Read(string text, int index, UnitDialect dialect) => index >= text.Length
        ? null
        : text[index] switch
        {
            'a' => new(1, '\a', false),
            'b' => new(1, '\b', false),
            'f' => new(1, '\f', false),
            'n' => new(1, '\n', false),
            'r' => new(1, '\r', false),
            't' => new(1, '\t', false),
            'v' => new(1, '\v', false),
            's' => new(1, ' ', false),
            '\\' or '"' or '\'' => new(1, text[index], false),
            'x' => ReadByte(Digits(text, index + 1, 2, 16), 3, dialect),
            >= '0' and <= '7' => ReadByte(Digits(text, index, 3, 8), 3, dialect),
            'u' => ReadCodePoint(Digits(text, index + 1, 4, 16), 5, dialect),
            'U' => ReadCodePoint(Digits(text, index + 1, 8, 16), 9, dialect),
            _ => null,
        };

    /// <summary>Quadlet takes a byte for a code point.</summary>
    private static CharacterEscape? ReadByte(long? value, int length, UnitDialect dialect) =>
        value is > 0 and <= 255 ? new(length, (int)value, dialect == UnitDialect.Systemd) : null;

    private static CharacterEscape? ReadCodePoint(long? value, int length, UnitDialect dialect)
    {
        if (value is not (> 0 and <= 0x10ffff))
        {
            return null;
        }

        var isSurrogate = value is >= 0xd800 and <= 0xdfff;
        if (dialect == UnitDialect.Quadlet)
        {
            return new(length, isSurrogate ? 0xfffd : (int)value, false);
        }

        // systemd checks only the long form for noncharacters.
        var isNoncharacter = (value & 0xfffe) == 0xfffe || value is >= 0xfdd0 and <= 0xfdef;
        return isSurrogate || (isNoncharacter && length == 9) ? null : new(length, (int)value, false);
    }

    private static long? Digits(string text, int start, int count, int radix)
    {
        if (start + count > text.Length)
        {
            return null;
        }

        long number = 0;
        for (var index = start; index < start + count; index++)
        {
            if (SystemdEscape.HexValue(text[index]) is not { } digit || digit >= radix)
            {
                return null;
            }

            number = (number * radix) + digit;
        }

        return number;
    }
}
