using System.Globalization;

namespace PodDsl.Core.Readers;

/// <summary>Numbers as Quadlet reads them.</summary>
internal static class Numbers
{
    /// <summary>A number with an optional <c>0x</c> or leading <c>0</c>; what is none, or negative, is 0.</summary>
    public static long Read(string text)
    {
        var digits = text.Trim();
        if (digits.StartsWith("0x", StringComparison.OrdinalIgnoreCase))
        {
            return uint.TryParse(digits.Substring(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var hex) ? hex : 0;
        }

        if (digits.Length > 1 && digits[0] == '0')
        {
            return digits.Length < 12 && digits.All(digit => digit is >= '0' and <= '7') ? Convert.ToInt64(digits, 8) : 0;
        }

        return uint.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
    }
}
