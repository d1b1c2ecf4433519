using System.Globalization;
using System.Numerics;
using System.Text.RegularExpressions;

namespace PodDsl.Import.Yaml;

/// <summary>
/// The type and value of scalars without quotes, as docker-compose reads them: its library takes the forms of YAML 1.2 and the numbers of
/// YAML 1.1, but <c>yes</c> and <c>on</c> are text.
/// </summary>
internal static partial class YamlScalars
{
    /// <summary>The value of a scalar without quotes.</summary>
    public static (string Text, ScalarKind Kind) Resolve(string text) => text switch
    {
        "" or "~" or "null" or "Null" or "NULL" => ("", ScalarKind.Null),
        "true" or "True" or "TRUE" => ("true", ScalarKind.Boolean),
        "false" or "False" or "FALSE" => ("false", ScalarKind.Boolean),
        ".inf" or ".Inf" or ".INF" or "+.inf" or "+.Inf" or "+.INF" => ("+Inf", ScalarKind.Float),
        "-.inf" or "-.Inf" or "-.INF" => ("-Inf", ScalarKind.Float),
        ".nan" or ".NaN" or ".NAN" => ("NaN", ScalarKind.Float),
        _ when char.IsAsciiDigit(text[0]) || text[0] is '+' or '-' or '.' => Number(text),
        _ => (text, ScalarKind.Text),
    };

    /// <summary>The text of a floating-point number as Go prints it.</summary>
    public static string Print(double value)
    {
        if (value == 0)
        {
            return double.IsNegative(value) ? "-0" : "0";
        }

        var shortest = value.ToString("E16", CultureInfo.InvariantCulture);
        for (var digits = 0; digits < 17; digits++)
        {
            shortest = value.ToString("E" + digits, CultureInfo.InvariantCulture);
            if (double.Parse(shortest, CultureInfo.InvariantCulture).Equals(value))
            {
                break;
            }
        }

        var mark = shortest.IndexOf('E');
        var exponent = int.Parse(shortest.AsSpan(mark + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        var mantissa = shortest[..mark];
        if (exponent is < -4 or >= 21)
        {
            return $"{mantissa}e{(exponent < 0 ? '-' : '+')}{Math.Abs(exponent):00}";
        }

        var sign = mantissa[0] == '-' ? "-" : "";
        var all = mantissa.Replace("-", "", StringComparison.Ordinal).Replace(".", "", StringComparison.Ordinal);
        return exponent < 0 ? $"{sign}0.{new string('0', -exponent - 1)}{all}"
            : all.Length <= exponent + 1 ? sign + all + new string('0', exponent + 1 - all.Length)
            : $"{sign}{all[..(exponent + 1)]}.{all[(exponent + 1)..]}";
    }

    private static (string Text, ScalarKind Kind) Number(string text)
    {
        // No number of use is longer, and long ones cost.
        const int longest = 64;
        if (text.Length > longest)
        {
            return (text, ScalarKind.Text);
        }

        var plain = text.Replace("_", "", StringComparison.Ordinal);
        if (Integer(plain) is { } integer)
        {
            return (integer.ToString(CultureInfo.InvariantCulture), ScalarKind.Integer);
        }

        return FloatForm().IsMatch(plain) && double.TryParse(plain, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value)
            ? (Print(value), ScalarKind.Float)
            : (text, ScalarKind.Text);
    }

    /// <summary>A whole number of 64 bits in one of the bases of Go.</summary>
    private static BigInteger? Integer(string text)
    {
        var sign = text is ['+' or '-', ..] ? text[..1] : "";
        var digits = text[sign.Length..];
        var radix = digits switch
        {
            ['0', 'x' or 'X', ..] => 16,
            ['0', 'o' or 'O', ..] => 8,
            ['0', 'b' or 'B', ..] => 2,
            ['0', _, ..] => -8,
            _ => 10,
        };
        digits = radix switch
        {
            10 => digits,
            -8 => digits[1..],
            _ => digits[2..],
        };
        radix = Math.Abs(radix);
        if (digits.Length == 0)
        {
            return null;
        }

        var value = BigInteger.Zero;
        foreach (var digit in digits)
        {
            var number = char.IsAsciiHexDigit(digit) ? Convert.ToInt32(digit.ToString(), 16) : radix;
            if (number >= radix)
            {
                return null;
            }

            value = (value * radix) + number;
        }

        value = sign == "-" ? -value : value;
        return value >= long.MinValue && value <= ulong.MaxValue ? value : null;
    }

    [GeneratedRegex(@"^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex FloatForm();
}
