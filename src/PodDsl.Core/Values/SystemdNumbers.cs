using System.Globalization;
using PodDsl.Core.Primitives;

namespace PodDsl.Core.Values;

/// <summary>Numbers, sizes and percentages as systemd reads them.</summary>
internal static class SystemdNumbers
{
    private const decimal Largest = ulong.MaxValue;

    /// <summary>The units of sizes from the largest on, each 1024 times the one behind it.</summary>
    private const string Units = "EPTGMKB";

    /// <summary>A whole number of 64 bits: decimal, or with <c>0</c>, <c>0x</c>, <c>0o</c> or <c>0b</c> before it; null if it is none.</summary>
    public static decimal? Whole(string text)
    {
        var position = 0;
        var isNegative = text.StartsWith("-", StringComparison.Ordinal);
        position += isNegative || text.StartsWith("+", StringComparison.Ordinal) ? 1 : 0;
        var numeric = text.Substring(position).ToLowerInvariant();
        var (digits, numberBase) = numeric.Length > 1 && numeric[0] == '0'
            ? numeric[1] switch
            {
                'x' => (numeric.Substring(2), 16),
                'o' => (numeric.Substring(2), 8),
                'b' => (numeric.Substring(2), 2),
                _ => (numeric.Substring(1), 8),
            }
            : (numeric, 10);
        if (numberBase != 10 && digits.Length > 1 && digits[0] is '-' or '+')
        {
            // strtol takes a sign behind what tells the base, too.
            isNegative ^= digits[0] == '-';
            digits = digits.Substring(1);
        }

        decimal number = 0;
        foreach (var character in digits)
        {
            var digit = character is >= 'a' and <= 'f' ? character - 'a' + 10 : Ascii.IsDigit(character) ? character - '0' : int.MaxValue;
            if (digit >= numberBase || (number = (number * numberBase) + digit) > Largest)
            {
                return null;
            }
        }

        return digits.Length == 0 ? null : isNegative ? -number : number;
    }

    public static bool IsWhole(string text, long least, long most) => Whole(text) is { } number && number >= least && number <= most;

    /// <summary>
    /// A number of bytes: numbers with <c>K</c>, <c>M</c>, <c>G</c>, <c>T</c>, <c>P</c> or <c>E</c>, the larger ones first; null if it is none.
    /// </summary>
    public static decimal? Size(string text)
    {
        decimal total = 0;
        var least = 0;
        var position = 0;
        do
        {
            SkipBlanks(text, ref position);
            position += position < text.Length && text[position] == '+' ? 1 : 0;
            var whole = Ascii.TakeDigits(text, ref position);
            if (whole.Length is 0 or > 20)
            {
                return null;
            }

            var number = decimal.Parse(whole, NumberStyles.None, CultureInfo.InvariantCulture);
            if (position < text.Length && text[position] == '.')
            {
                position++;
                var fraction = Ascii.TakeDigits(text, ref position);
                number += fraction.Length is > 0 and <= 20 ? decimal.Parse("0." + fraction, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture) : 0;
            }

            SkipBlanks(text, ref position);
            var unit = position < text.Length ? Units.IndexOf(text[position]) : Units.Length;
            if (unit < least)
            {
                return null;
            }

            position += unit < Units.Length ? 1 : 0;
            least = unit + 1;
            total += number * (1L << (10 * Math.Max(0, Units.Length - 1 - unit)));
            if (total >= Largest)
            {
                return null;
            }
        }
        while (position < text.Length);

        return decimal.Truncate(total);
    }

    /// <summary>A percentage with up to two digits behind its point, in hundredths of a percent; null if it is none.</summary>
    public static decimal? Percentage(string text)
    {
        if (text.Length < 2 || "%‰‱".IndexOf(text[text.Length - 1]) is not (>= 0 and var unit))
        {
            return null;
        }

        // Without a fraction it is a number like any other.
        if (text.IndexOf('.') < 0)
        {
            return Whole(text.Substring(0, text.Length - 1)) is { } number && number is >= 0 and < int.MaxValue ? number * HundredthsOf(unit) : null;
        }

        var position = text[0] == '+' ? 1 : 0;
        var whole = Ascii.TakeDigits(text, ref position);
        var fraction = "";
        if (position < text.Length && text[position] == '.')
        {
            position++;
            fraction = Ascii.TakeDigits(text, ref position);
            if (fraction.Length == 0)
            {
                return null;
            }
        }

        return position == text.Length - 1 && whole.Length is > 0 and < 10 && fraction.Length + unit <= 2
            ? decimal.Parse(whole + fraction.PadRight(2 - unit, '0'), NumberStyles.None, CultureInfo.InvariantCulture)
            : null;
    }

    /// <summary>How many hundredths of a percent a percent, a per mille and a hundredth of a percent are.</summary>
    private static int HundredthsOf(int unit) => unit switch
    {
        0 => 100,
        1 => 10,
        _ => 1,
    };

    private static void SkipBlanks(string text, ref int position)
    {
        while (position < text.Length && Ascii.IsBlank(text[position]))
        {
            position++;
        }
    }
}
