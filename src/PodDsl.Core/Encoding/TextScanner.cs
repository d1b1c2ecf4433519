using System.Globalization;
using PodDsl.Core.Primitives;

namespace PodDsl.Core.Encoding;

/// <summary>The text that a place in a unit takes.</summary>
[Flags]
internal enum TextRules
{
    /// <summary>Nothing but printable characters and specifiers.</summary>
    None = 0,

    /// <summary>systemd expands <c>${NAME}</c>.</summary>
    Variables = 1,

    /// <summary>The place has escapes for control characters.</summary>
    EscapedControls = 2,

    /// <summary>Control characters other than line ends need no escape.</summary>
    RawControls = 4,

    /// <summary>Quadlet reads the place, and turns U+0080 into a broken byte.</summary>
    Quadlet = 8,

    /// <summary>The text becomes one argument of a command, whose size the kernel limits.</summary>
    Argument = 16,

    /// <summary>systemd does not even expand specifiers.</summary>
    LiteralOnly = 32,
}

/// <summary>What a text needs to be a word.</summary>
[Flags]
internal enum TextShape : byte
{
    /// <summary>Nothing: it is a word of any grammar as it is.</summary>
    Plain = 0,

    /// <summary>It has a semicolon, which only alone is no word.</summary>
    Semicolon = 1,

    /// <summary>It has blanks and the like, so a word needs quotes.</summary>
    Quotes = 2,

    /// <summary>Perhaps an escape, or no place can hold it.</summary>
    Other = 4,
}

/// <summary>Finds text that a place cannot hold.</summary>
internal static class TextScanner
{
    /// <summary>The longest argument that Linux takes, in bytes of UTF-8.</summary>
    internal const int MaximumArgumentBytes = 131_071;

    private static readonly bool[] _plain = MakePlain();

    private static readonly TextShape[] _shapes = MakeShapes();

    /// <summary>True if the text is a word of any grammar without an escape: ASCII without special characters.</summary>
    internal static bool IsPlainWord(string text)
    {
        var plain = _plain;
        foreach (var character in text)
        {
            if (character >= plain.Length || !plain[character])
            {
                return false;
            }
        }

        return text.Length is > 0 and <= MaximumArgumentBytes;
    }

    /// <summary>
    /// What a text needs, found in one look. One that is not <see cref="TextShape.Other"/> passes <see cref="Check"/> and has no escapes.
    /// </summary>
    internal static TextShape ShapeOf(string text)
    {
        var shapes = _shapes;
        var shape = text.Length is > 0 and <= MaximumArgumentBytes ? TextShape.Plain : TextShape.Other;
        foreach (var character in text)
        {
            shape |= character < shapes.Length ? shapes[character] : TextShape.Other;
        }

        return shape;
    }

    /// <summary>True if a word that passed <see cref="Check"/> needs quotes to stay one unchanged word.</summary>
    internal static bool NeedsQuotes(string text) => text is "" or ";" || HasQuotableCharacter(text);

    /// <summary>True if a part of a word that passed <see cref="Check"/> makes quotes necessary.</summary>
    internal static bool HasQuotableCharacter(string text)
    {
        foreach (var character in text)
        {
            if (character < 128 ? !_plain[character] && character is not ('%' or '$' or ';')
                : !char.IsLetterOrDigit(character) && !IsMark(character))
            {
                return true;
            }
        }

        return false;
    }

    internal static bool IsMark(char character) =>
        character is >= Text.SpecifierMark and <= Text.EndMark;

    internal static bool IsControl(char character) => character is < ' ' or (>= '\x7f' and <= '\x9f');

    /// <summary>The first problem of the text in its place, or null.</summary>
    /// <param name="text">The text with its marks.</param>
    /// <param name="rules">The text that the place takes.</param>
    /// <param name="bytesBefore">Bytes of the same argument before the text.</param>
    internal static EncodingProblem? Check(string text, TextRules rules, int bytesBefore = 0)
    {
        var bytes = bytesBefore;
        for (var index = 0; index < text.Length; index++)
        {
            var character = text[index];
            if (character is >= ' ' and < '\x7f')
            {
                bytes++;
            }
            else if (character < 0xa0)
            {
                if (CheckControl(character, index, rules) is { } problem)
                {
                    return problem;
                }

                bytes += character < 0x80 ? 1 : 2;
            }
            else if (IsMark(character))
            {
                if (CheckHole(text, ref index, rules) is { } problem)
                {
                    return problem;
                }
            }
            else if (char.IsSurrogate(character))
            {
                if (CheckCharacter(text, index) is { } problem)
                {
                    return problem;
                }

                index++;
                bytes += 4;
            }
            else if (CheckCharacter(text, index) is { } problem)
            {
                return problem;
            }
            else if (character is '\u2028' or '\u2029' && (rules & (TextRules.EscapedControls | TextRules.RawControls)) == 0)
            {
                return Problem(
                    EncodingProblemKind.LineBreak, index, character, "breaks the line for a reader of this one-line text; replace it by a blank.");
            }
            else
            {
                bytes += character < 0x800 ? 2 : 3;
            }

            if (bytes > MaximumArgumentBytes && (rules & TextRules.Argument) != 0)
            {
                return new EncodingProblem(
                    EncodingProblemKind.TooLong,
                    index,
                    "An argument of a command or a variable has at most 131071 bytes on Linux; put the text into a file or a secret.");
            }
        }

        return null;
    }

    /// <summary>The first character that no unit can hold, or null.</summary>
    internal static EncodingProblem? CheckCharacters(string text)
    {
        for (var index = 0; index < text.Length; index++)
        {
            if (CheckCharacter(text, index) is { } problem)
            {
                return problem;
            }

            index += char.IsHighSurrogate(text[index]) ? 1 : 0;
        }

        return null;
    }

    private static EncodingProblem? CheckCharacter(string text, int index)
    {
        var character = text[index];
        if (!char.IsSurrogate(character))
        {
            return character is >= '\ufffe' or (>= '\ufdd0' and <= '\ufdef') ? Noncharacter(character, index) : null;
        }

        if (!char.IsHighSurrogate(character) || index + 1 == text.Length || !char.IsLowSurrogate(text[index + 1]))
        {
            return Problem(EncodingProblemKind.LoneSurrogate, index, character, "is half of a surrogate pair and not text; remove it.");
        }

        return (char.ConvertToUtf32(character, text[index + 1]) & 0xfffe) == 0xfffe ? Noncharacter(character, index) : null;
    }

    internal static EncodingProblem Problem(EncodingProblemKind kind, int index, char character, string rest) =>
        new(kind, index, string.Format(CultureInfo.InvariantCulture, "Character U+{0:X4} {1}", (int)character, rest));

    private static EncodingProblem Noncharacter(char character, int index) => Problem(
        EncodingProblemKind.Noncharacter, index, character, "belongs to a Unicode noncharacter: systemd refuses a unit that has one; remove it.");

    private static EncodingProblem? CheckControl(char character, int index, TextRules rules)
    {
        if (character == '\0')
        {
            return Problem(EncodingProblemKind.Null, index, character, "ends every text on Linux; remove it.");
        }

        if (character == '\x80' && (rules & TextRules.Quadlet) != 0)
        {
            return Problem(EncodingProblemKind.ControlCharacter, index, character, "is turned into a broken byte by Quadlet; remove it.");
        }

        if ((rules & TextRules.EscapedControls) != 0)
        {
            return null;
        }

        if (character is '\n' or '\r')
        {
            return Problem(
                EncodingProblemKind.LineBreak, index, character, "would end the line, and there is no escape for it here; keep the text on one line.");
        }

        return (rules & TextRules.RawControls) != 0
            ? null
            : Problem(
                EncodingProblemKind.ControlCharacter,
                index,
                character,
                "is a control character that would reach the terminal as it is; remove it.");
    }

    private static EncodingProblem? CheckHole(string text, ref int index, TextRules rules)
    {
        var mark = text[index];
        if ((rules & TextRules.LiteralOnly) != 0)
        {
            return new EncodingProblem(
                EncodingProblemKind.HoleNotExpanded, index, "Neither specifiers nor variables are expanded here; write the text itself.");
        }

        if (mark == Text.SpecifierMark)
        {
            if (index + 1 == text.Length || !SystemdSpecifiers.IsKnown(text[index + 1]))
            {
                return new EncodingProblem(
                    EncodingProblemKind.MalformedHole, index, "systemd has no such specifier; see SPECIFIERS in systemd.unit(5).");
            }

            index++;
            return null;
        }

        var end = mark == Text.EndMark ? -1 : text.IndexOf(Text.EndMark, index);
        if (end < 0 || !EnvironmentNames.IsValid(text, index + 1, end))
        {
            return new EncodingProblem(
                EncodingProblemKind.MalformedHole,
                index,
                "The name of a variable is made of ASCII letters, digits and _, and does not start with a digit; correct the name.");
        }

        if ((rules & TextRules.Variables) == 0)
        {
            return new EncodingProblem(
                EncodingProblemKind.HoleNotExpanded,
                index,
                "systemd expands variables only in the arguments of commands; write the text itself, or use a specifier.");
        }

        if (mark == Text.WordsVariableMark && (index > 0 || end < text.Length - 1))
        {
            return new EncodingProblem(
                EncodingProblemKind.HoleNotExpanded,
                index,
                "A variable is split into words only where it is a whole word; let nothing stand beside it, or use the one-word form.");
        }

        index = end;
        return null;
    }

    private static TextShape[] MakeShapes()
    {
        var shapes = new TextShape[128];
        for (var character = 0; character < shapes.Length; character++)
        {
            shapes[character] = _plain[character] ? TextShape.Plain : (char)character switch
            {
                ';' => TextShape.Semicolon,
                ' ' or '\'' or '#' => TextShape.Quotes,
                _ => TextShape.Other,
            };
        }

        return shapes;
    }

    private static bool[] MakePlain()
    {
        var plain = new bool[128];
        for (var character = '!'; character <= '~'; character++)
        {
            plain[character] = character is not ('"' or '\'' or '\\' or '%' or '$' or ';' or '#');
        }

        return plain;
    }
}
