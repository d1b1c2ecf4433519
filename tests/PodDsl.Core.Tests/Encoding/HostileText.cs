using CsCheck;
using PodDsl.Core.Primitives;

namespace PodDsl.Core.Tests.Encoding;

/// <summary>Texts that break naive quoting.</summary>
internal static class HostileText
{
    private static readonly string[] _pieces =
    [
        "a", "word", "é", "=", "-", "--flag=", "/", "..", "/usr/bin", ".", ",", ":", "[Service]", "KEY=value", "1",
        " ", "  ", "\t", "\n", "\r", "\r\n", "\0", "\"", "'", "\\", "\\\\", "\\x25", "\\n", "\\q", "\\;", "\\\n", ";", " ; ", "#", "\n#",
        "%", "%%", "%n", "%z", "%5", "$", "$$", "$HOME", "${HOME}", "${", "$(id)", "`id`", "|", "&&", "~", "*", "{a,b}",
        "\n[Service]\nExecStart=/bin/id\n", "\r[Service]\rExecStart=/bin/id\r", "\u0001", "\u001b[31m", "\u007f", "\u0080", "\u0085", "\u009f",
        "\u00a0", "\u2003", "\u2028", "\u2029", "\u3000", "\ufeff", "\u200b", "\u202e", "\ue000", "\U0001F600", "\U0010FFFD",
        "\uffff", "\ufffe", "\ufdef", "\U0001FFFE", "\U0010FFFF", "\ud800", "\udc00",
    ];

    private static readonly Gen<string> _piece = Gen.Frequency(
        (8, Gen.OneOf(_pieces)),
        (1, Gen.Char['!', '~'].Select(character => character.ToString())),
        (1, Gen.Char['\u0000', '\u02ff'].Select(character => character.ToString())),
        (1, Gen.Char['\u2000', '\uffff'].Select(character => IsMark(character) ? "" : character.ToString())));

    /// <summary>Without holes; some place can express about half of them.</summary>
    internal static readonly Gen<string> Any = _piece.Array[0, 7].Select(string.Concat);

    /// <summary>Ordinary text, of the kind that people write.</summary>
    internal static readonly Gen<string> Tame =
        Gen.OneOf("a", "Word", " ", "-", "/", "é", "=", "'", "\"", "\\", "%", "$", "x y", "%h", "${A}", ";", "#", "☃", "\U0001F600")
            .Array[0, 7].Select(string.Concat);

    /// <summary>Either of both.</summary>
    internal static readonly Gen<string> Literal = Gen.OneOf(Any, Tame);

    /// <summary>Around the size that Linux takes for an argument.</summary>
    internal static readonly Gen<string> Long =
        Gen.Select(Gen.Int[131_060, 131_080], Gen.OneOf("", "é", "%", "\"", " ", "\U0001F600"))
            .Select((length, end) => new string('x', length) + end);

    /// <summary>Text with specifiers and variables in it.</summary>
    internal static readonly Gen<Text> WithHoles = Gen.Frequency(
            (3, Tame),
            (1, Gen.OneOf("h", "n", "i", "t").Select(letter => Text.Specifier(letter[0]).Marked)),
            (1, Gen.OneOf("HOME", "A_1", "_").Select(name => Text.Variable(name).Marked)))
        .Array[0, 5].Select(pieces => new Text(string.Concat(pieces)));

    private static bool IsMark(char character) => character is >= '\ufdd0' and <= '\ufdd3';
}
