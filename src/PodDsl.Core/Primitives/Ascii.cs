namespace PodDsl.Core.Primitives;

internal static class Ascii
{
    internal static bool IsLetter(char character) => character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');

    internal static bool IsDigit(char character) => character is >= '0' and <= '9';

    /// <summary>Takes the digits at a position, and moves the position after them.</summary>
    internal static string TakeDigits(string text, ref int position)
    {
        var start = position;
        while (position < text.Length && IsDigit(text[position]))
        {
            position++;
        }

        return text.Substring(start, position - start);
    }

    internal static bool IsLetterOrDigit(char character) => IsLetter(character) || IsDigit(character);

    /// <summary>The characters that systemd takes for blanks.</summary>
    internal static bool IsBlank(char character) => character is ' ' or '\t' or '\n' or '\r';
}
