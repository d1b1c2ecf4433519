using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace PodDsl.Import.Compose;

/// <summary>Sizes and durations of Compose.</summary>
internal static partial class Quantities
{
    private const long Second = 1_000_000_000;

    private static readonly Dictionary<string, decimal> Units = new(StringComparer.Ordinal)
    {
        ["ns"] = 1,
        ["us"] = 1_000,
        ["µs"] = 1_000,
        ["μs"] = 1_000,
        ["ms"] = 1_000_000,
        ["s"] = Second,
        ["m"] = 60 * Second,
        ["h"] = 3_600 * Second,
        ["d"] = 86_400 * Second,
        ["w"] = 7 * 86_400 * Second,
    };

    /// <summary>The number of bytes of a size, or null if it is none.</summary>
    public static long? Bytes(string text)
    {
        var match = SizeForm().Match(text);
        if (!match.Success || !decimal.TryParse(match.Groups["number"].Value, NumberStyles.Number, CultureInfo.InvariantCulture, out var number))
        {
            return null;
        }

        var power = match.Groups["unit"].Value is { Length: > 0 } unit ? "bkmgtp".IndexOf(char.ToLowerInvariant(unit[0]), StringComparison.Ordinal) : 0;
        var bytes = number;
        for (; power > 0 && bytes < long.MaxValue; power--)
        {
            bytes *= 1024;
        }

        return bytes is <= long.MaxValue and >= long.MinValue ? (long)bytes : null;
    }

    /// <summary>A number of bytes as people write it: 8g and not 8589934592, where that is the same. Other texts stay.</summary>
    public static string Size(string bytes)
    {
        if (!long.TryParse(bytes, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number == 0)
        {
            return bytes;
        }

        var power = 0;
        for (; power < 3 && number % 1024 == 0; power++)
        {
            number /= 1024;
        }

        return number.ToString(CultureInfo.InvariantCulture) + (power == 0 ? "" : "bkmg"[power].ToString());
    }

    /// <summary>The nanoseconds of a duration, or null if it is none.</summary>
    public static long? Nanoseconds(string text)
    {
        if (text == "0")
        {
            return 0;
        }

        var match = DurationForm().Match(text);
        if (!match.Success)
        {
            return null;
        }

        var total = 0m;
        for (var index = 0; index < match.Groups["number"].Captures.Count; index++)
        {
            if (!decimal.TryParse(match.Groups["number"].Captures[index].Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
                || number > long.MaxValue)
            {
                return null;
            }

            total += number * Units[match.Groups["unit"].Captures[index].Value];
            if (total > long.MaxValue)
            {
                return null;
            }
        }

        return (long)total;
    }

    /// <summary>A duration as Go prints it: <c>1h30m0s</c>, <c>1.5s</c>, <c>500ms</c>.</summary>
    public static string PrintDuration(long nanoseconds)
    {
        if (nanoseconds == 0)
        {
            return "0s";
        }

        if (nanoseconds < Second)
        {
            return nanoseconds < 1_000 ? $"{nanoseconds}ns"
                : nanoseconds < 1_000_000 ? Decimal(nanoseconds, 1_000) + "µs"
                : Decimal(nanoseconds, 1_000_000) + "ms";
        }

        var printed = new StringBuilder();
        var (hours, minutes) = (nanoseconds / (3_600 * Second), nanoseconds / (60 * Second) % 60);
        if (hours > 0)
        {
            printed.Append(hours).Append('h');
        }

        if (hours > 0 || minutes > 0)
        {
            printed.Append(minutes).Append('m');
        }

        return printed.Append(Decimal(nanoseconds % (60 * Second), Second)).Append('s').ToString();
    }

    private static string Decimal(long value, long unit) => ((decimal)value / unit).ToString("0.#########", CultureInfo.InvariantCulture);

    [GeneratedRegex("^(?<number>-?[0-9]{0,18}(\\.[0-9]{0,18})?) ?(?<unit>[bkmgtpBKMGTP]|[kmgtpKMGTP][iI]?[bB])?$", RegexOptions.CultureInvariant)]
    private static partial Regex SizeForm();

    [GeneratedRegex("^((?<number>[0-9]{1,19}(\\.[0-9]{0,18})?|\\.[0-9]{1,18})(?<unit>ns|us|µs|μs|ms|s|m|h|d|w)){1,10}$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex DurationForm();
}
