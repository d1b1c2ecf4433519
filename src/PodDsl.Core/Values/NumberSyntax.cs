namespace PodDsl.Core.Values;

/// <summary>Numbers as Go reads them.</summary>
internal static class NumberSyntax
{
    /// <summary>True for a whole number with a sign of 32 bits, in the same forms.</summary>
    public static bool IsWhole32(string text) => IsWhole(text, isSigned: true, limit: int.MaxValue);

    /// <summary>True for a whole number of 64 bits: decimal, or with <c>0x</c>, <c>0b</c>, <c>0o</c> or <c>0</c> in front, and <c>_</c> between digits.</summary>
    public static bool IsWhole(string text, bool isSigned) => IsWhole(text, isSigned, isSigned ? long.MaxValue : ulong.MaxValue);

    private static bool IsWhole(string text, bool isSigned, decimal limit)
    {
        var isNegative = text.StartsWith("-", StringComparison.Ordinal);
        var rest = text.Length > 0 && text[0] is '+' or '-' ? text.Substring(1) : text;
        if (rest != text && !isSigned)
        {
            return false;
        }

        var (radix, skipped) = rest is not ['0', _, ..] ? (10, 0) : rest[1] switch
        {
            'x' or 'X' => (16, 2),
            'b' or 'B' => (2, 2),
            'o' or 'O' => (8, 2),
            _ => (8, 1),
        };

        // The digits in front of the number count as one, for a _ behind them.
        var (number, isBehindDigit, hasDigits) = (0m, skipped > 0, skipped == 1);
        for (var index = skipped; index < rest.Length; index++)
        {
            if (rest[index] == '_' && isBehindDigit)
            {
                isBehindDigit = false;
                continue;
            }

            if (DigitOf(rest[index]) is not { } digit || digit >= radix || (number = (number * radix) + digit) > ulong.MaxValue)
            {
                return false;
            }

            (isBehindDigit, hasDigits) = (true, true);
        }

        return isBehindDigit && hasDigits && number <= (isNegative ? limit + 1 : limit);
    }

    private static int? DigitOf(char character) => character switch
    {
        >= '0' and <= '9' => character - '0',
        >= 'a' and <= 'f' => character - 'a' + 10,
        >= 'A' and <= 'F' => character - 'A' + 10,
        _ => null,
    };

    /// <summary>True if a floating point number is empty, or has a character that no number has.</summary>
    public static bool IsRefused(string text) =>
        text.Length == 0
        || !(text.Any(character => character is >= '0' and <= '9') || text.ToLowerInvariant().Contains("inf") || text.ToLowerInvariant().Contains("nan"))
        || text.Any(character => !(Uri.IsHexDigit(character) || character is '.' or '+' or '-' or '_' or 'x' or 'X' or 'p' or 'P' or 'i' or 'I' or 'n' or 'N' or 't' or 'T' or 'y' or 'Y'));
}
