using PodDsl.Core.Encoding;

namespace PodDsl.Core.Parsing;

/// <summary>Reads unit files. It returns a <see cref="UnitFile"/> for any text, and never throws.</summary>
public static class UnitFileReader
{
    /// <summary>Reads the text of a file as Quadlet or systemd would.</summary>
    /// <param name="path">The path for the spans.</param>
    /// <param name="text">The content, decoded from UTF-8, with its byte-order mark if it has one.</param>
    /// <param name="dialect">The reader of the file.</param>
    public static UnitFile Read(string path, string text, UnitDialect dialect) => dialect == UnitDialect.Quadlet
        ? QuadletFileReader.Read(path, text)
        : SystemdFileReader.Read(path, text);

    /// <summary>Reads a part of a text as a file of its own for Quadlet; the places are those in the whole text.</summary>
    internal static UnitFile Read(string path, string text, TextPart part) => QuadletFileReader.Read(path, text, part);

    /// <summary>True for a part of a text that is short, and in which no character can be one that systemd refuses.</summary>
    internal static bool IsPlain(string text, int start, int end)
    {
        for (var index = start; index < end; index++)
        {
            if (text[index] >= '\ud800')
            {
                return false;
            }
        }

        return end - start <= UnitLines.MaximumBytes / 3;
    }

    /// <summary>Why systemd refuses a unit for one of its lines, or null.</summary>
    internal static string? FindRefusal(string line)
    {
        if (line.Length > UnitLines.MaximumBytes / 3 && System.Text.Encoding.UTF8.GetByteCount(line) > UnitLines.MaximumBytes)
        {
            return "The line has more than 1048575 bytes; systemd refuses the unit.";
        }

        for (var index = 0; index < line.Length; index++)
        {
            var character = line[index];
            if (character < '\ud800')
            {
                continue;
            }

            if (char.IsSurrogate(character))
            {
                if (!char.IsHighSurrogate(character) || index + 1 == line.Length || !char.IsLowSurrogate(line[index + 1]))
                {
                    return "The line has half of a surrogate pair, which is not UTF-8; systemd refuses the unit.";
                }

                if ((char.ConvertToUtf32(character, line[index + 1]) & 0xfffe) == 0xfffe)
                {
                    return "The line has a Unicode noncharacter; systemd refuses the unit.";
                }

                index++;
            }
            else if (character is >= '\ufffe' or (>= '\ufdd0' and <= '\ufdef'))
            {
                return "The line has a Unicode noncharacter; systemd refuses the unit.";
            }
        }

        return null;
    }
}
