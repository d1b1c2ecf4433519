namespace PodDsl.Core.Primitives;

internal static class Ascii
{
    internal static bool IsLetter(char character) => character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');

    internal static bool IsDigit(char character) => character is >= '0' and <= '9';

    /// <summary>Takes the digits that stand at a position, and moves it behind them.</summary>
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

    /// <summary>What systemd takes for a blank.</summary>
    internal static bool IsBlank(char character) => character is ' ' or '\t' or '\n' or '\r';
}
