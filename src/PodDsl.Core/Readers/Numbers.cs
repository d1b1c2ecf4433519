using System.Globalization;

namespace PodDsl.Core.Readers;

/// <summary>Numbers as Quadlet reads them.</summary>
internal static class Numbers
{
    /// <summary>A number with an optional sign and <c>0x</c> or leading <c>0</c>; any other text, and a number that is too large or
    /// negative, is 0.</summary>
    public static long Read(string text)
    {
        var isNegative = text.StartsWith("-", StringComparison.Ordinal);
        var digits = isNegative || text.StartsWith("+", StringComparison.Ordinal) ? text.Substring(1) : text;
        return !isNegative && ReadDigits(digits) is { } number and >= 0 and <= uint.MaxValue ? number : 0;
    }

    private static long? ReadDigits(string digits)
    {
        if (digits.StartsWith("0x", StringComparison.OrdinalIgnoreCase))
        {
            return long.TryParse(digits.Substring(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var hex) ? hex : null;
        }

        if (digits.StartsWith("0", StringComparison.Ordinal))
        {
            return digits.Length < 20 && digits.All(digit => digit is >= '0' and <= '7') ? Convert.ToInt64(digits, 8) : null;
        }

        return long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
    }
}
