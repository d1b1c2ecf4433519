using System.Globalization;

namespace PodDsl.Core.Parsing;

/// <summary>Reads spans of time as systemd.time(7) has them: <c>90</c>, <c>5min 20s</c>, <c>1.5h</c>, <c>infinity</c>.</summary>
public static class SystemdTime
{
    private static readonly Dictionary<string, double> Units = new(StringComparer.Ordinal)
    {
        [""] = 1, ["s"] = 1, ["sec"] = 1, ["second"] = 1, ["seconds"] = 1,
        ["m"] = 60, ["min"] = 60, ["minute"] = 60, ["minutes"] = 60,
        ["h"] = 3600, ["hr"] = 3600, ["hour"] = 3600, ["hours"] = 3600,
        ["d"] = 86400, ["day"] = 86400, ["days"] = 86400,
        ["w"] = 604800, ["week"] = 604800, ["weeks"] = 604800,
        ["M"] = 2629800, ["month"] = 2629800, ["months"] = 2629800,
        ["y"] = 31557600, ["year"] = 31557600, ["years"] = 31557600,
        ["ms"] = 0.001, ["msec"] = 0.001,
        ["us"] = 0.000001, ["usec"] = 0.000001, ["µs"] = 0.000001, ["μs"] = 0.000001,
    };

    /// <summary>The span in seconds, infinity included, or null where systemd reads no span.</summary>
    public static double? Seconds(string text)
    {
        text = text.Trim();
        if (text == "infinity")
        {
            return double.PositiveInfinity;
        }

        var total = 0.0;
        var position = 0;
        while (position < text.Length)
        {
            var number = Take(text, ref position, static character => character is (>= '0' and <= '9') or '.');
            Take(text, ref position, char.IsWhiteSpace);
            var unit = Take(text, ref position, char.IsLetter);
            Take(text, ref position, char.IsWhiteSpace);
            if (!double.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
                || !Units.TryGetValue(unit, out var seconds))
            {
                return null;
            }

            total += value * seconds;
        }

        return text.Length == 0 ? null : total;
    }

    internal static string Take(string text, ref int position, Func<char, bool> belongs)
    {
        var start = position;
        while (position < text.Length && belongs(text[position]))
        {
            position++;
        }

        return text.Substring(start, position - start);
    }
}
