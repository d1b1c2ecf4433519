using System.Globalization;

namespace PodDsl.Core.Rules.SystemdText.Values;

/// <summary>Durations as Go reads them: <c>1h30m</c>, <c>1.5s</c>, <c>-500ms</c>, <c>0</c>.</summary>
internal static class DurationSyntax
{
    private static readonly (string Name, double Seconds)[] Units =
    [
        ("ns", 1e-9), ("us", 1e-6), ("µs", 1e-6), ("μs", 1e-6), ("ms", 1e-3), ("s", 1), ("m", 60), ("h", 3600),
    ];

    /// <summary>The seconds, or null where it is no duration.</summary>
    public static double? Parse(string text)
    {
        var sign = text.StartsWith("-", StringComparison.Ordinal) ? -1 : 1;
        var rest = text.Length > 0 && text[0] is '-' or '+' ? text.Substring(1) : text;
        if (rest == "0")
        {
            return 0;
        }

        double seconds = 0;
        for (var index = 0; index < rest.Length;)
        {
            var start = index;
            while (index < rest.Length && rest[index] is (>= '0' and <= '9') or '.')
            {
                index++;
            }

            var number = rest.Substring(start, index - start);
            start = index;
            while (index < rest.Length && rest[index] is not ((>= '0' and <= '9') or '.'))
            {
                index++;
            }

            var name = rest.Substring(start, index - start);
            var unit = Units.FirstOrDefault(unit => unit.Name == name);
            if (unit.Name is null
                || !double.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var count))
            {
                return null;
            }

            seconds += count * unit.Seconds;
        }

        return rest.Length == 0 ? null : sign * seconds;
    }
}
