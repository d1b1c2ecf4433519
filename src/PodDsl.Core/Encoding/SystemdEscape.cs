using System.Text;
using PodDsl.Core.Primitives;

namespace PodDsl.Core.Encoding;

/// <summary>Text as a part of a unit's name, as systemd-escape(1) writes it.</summary>
public static class SystemdEscape
{
    private const string HexDigits = "0123456789abcdef";

    private static readonly UTF8Encoding _utf8 = new(false, throwOnInvalidBytes: true);

    /// <summary>
    /// Escapes any text: <c>/</c> is <c>-</c>, and each byte other than ASCII letters, digits and <c>:_.</c> is
    /// <c>\xhh</c>, as is a dot at the start.
    /// </summary>
    /// <example><c>a b/c-d</c> is <c>a\x20b-c\x2dd</c>.</example>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var value in System.Text.Encoding.UTF8.GetBytes(text))
        {
            var character = (char)value;
            if (character == '/')
            {
                escaped.Append('-');
            }
            else if (Ascii.IsLetterOrDigit(character) || character is ':' or '_' || (character == '.' && escaped.Length > 0))
            {
                escaped.Append(character);
            }
            else
            {
                escaped.Append("\\x").Append(HexDigits[value >> 4]).Append(HexDigits[value & 15]);
            }
        }

        return escaped.ToString();
    }

    /// <summary>
    /// Escapes a path, as for a <c>.mount</c> unit: it leaves out slashes at the edges, doubled ones and <c>.</c>; the root is <c>-</c>.
    /// Null if the path has <c>..</c> in it.
    /// </summary>
    public static string? EscapePath(string path)
    {
        var parts = path.Split(['/'], StringSplitOptions.RemoveEmptyEntries).Where(part => part != ".").ToArray();
        if (parts.Contains(".."))
        {
            return null;
        }

        return parts.Length == 0 ? "-" : Escape(string.Join("/", parts));
    }

    /// <summary>Undoes <see cref="Escape"/>. Null if an escape is incomplete or the bytes are not UTF-8.</summary>
    public static string? Unescape(string escaped)
    {
        var bytes = new List<byte>(escaped.Length);
        for (var index = 0; index < escaped.Length; index++)
        {
            var character = escaped[index];
            if (character == '\\')
            {
                if (index + 3 >= escaped.Length || escaped[index + 1] != 'x'
                    || HexValue(escaped[index + 2]) is not { } high || HexValue(escaped[index + 3]) is not { } low)
                {
                    return null;
                }

                bytes.Add((byte)((high << 4) | low));
                index += 3;
            }
            else if (character < 128)
            {
                bytes.Add((byte)(character == '-' ? '/' : character));
            }
            else
            {
                return null;
            }
        }

        try
        {
            return _utf8.GetString([.. bytes]);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    internal static int? HexValue(char character) => character switch
    {
        >= '0' and <= '9' => character - '0',
        >= 'a' and <= 'f' => character - 'a' + 10,
        >= 'A' and <= 'F' => character - 'A' + 10,
        _ => null,
    };
}
