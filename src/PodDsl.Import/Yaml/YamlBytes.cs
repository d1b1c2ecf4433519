using System.Text;

namespace PodDsl.Import.Yaml;

/// <summary>The text in the bytes of a file, as YAML reads them: UTF-8, or UTF-16 behind a byte order mark.</summary>
internal static class YamlBytes
{
    private static readonly Encoding Utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly Encoding Utf16 = new UnicodeEncoding(bigEndian: false, byteOrderMark: false, throwOnInvalidBytes: true);
    private static readonly Encoding Utf16BigEndian = new UnicodeEncoding(bigEndian: true, byteOrderMark: false, throwOnInvalidBytes: true);

    /// <summary>The text, or the line of the first thing that is none, with the reason.</summary>
    public static (string? Text, int Line, string Reason) Read(ReadOnlySpan<byte> bytes)
    {
        var (encoding, name, start) = bytes switch
        {
            [0xEF, 0xBB, 0xBF, ..] => (Utf8, "UTF-8", 3),
            [0xFF, 0xFE, ..] => (Utf16, "UTF-16", 2),
            [0xFE, 0xFF, ..] => (Utf16BigEndian, "UTF-16", 2),
            _ => (Utf8, "UTF-8", 0),
        };
        string text;
        try
        {
            text = encoding.GetString(bytes[start..]);
        }
        catch (DecoderFallbackException exception)
        {
            var place = Math.Clamp(exception.Index, 0, bytes.Length - start);
            return (null, 1 + bytes.Slice(start, place).Count((byte)'\n'), $"it is not {name}");
        }

        for (var index = 0; index < text.Length; index++)
        {
            if (!IsPrintable(text[index]))
            {
                return (null, 1 + text.AsSpan(0, index).Count('\n'), $"it has the character U+{(int)text[index]:X4}, so it is no text");
            }
        }

        return (text, 0, "");
    }

    private static bool IsPrintable(char character) => character switch
    {
        '\t' or '\n' or '\r' or '\u0085' => true,
        < ' ' or (>= '\u007F' and < '\u00A0') or (>= '\uFDD0' and <= '\uFDEF') or '\uFFFE' or '\uFFFF' => false,
        _ => true,
    };
}
