using System.Globalization;

namespace PodDsl.Core.Parsing;

/// <summary>Reads spans of time as podman's flags have them: <c>30s</c>, <c>1m30s</c>, <c>1.5h</c>.</summary>
public static class PodmanTime
{
    private static readonly Dictionary<string, double> Units = new(StringComparer.Ordinal)
    {
        ["ns"] = 0.000000001, ["us"] = 0.000001, ["µs"] = 0.000001, ["μs"] = 0.000001, ["ms"] = 0.001,
        ["s"] = 1, ["m"] = 60, ["h"] = 3600,
    };

    /// <summary>The span in seconds, or null where podman reads no span.</summary>
    public static double? Seconds(string text)
    {
        if (text == "0")
        {
            return 0;
        }

        var total = 0.0;
        var position = 0;
        while (position < text.Length)
        {
            var number = SystemdTime.Take(text, ref position, static character => character is (>= '0' and <= '9') or '.');
            var unit = SystemdTime.Take(text, ref position, char.IsLetter);
            if (!double.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
                || !Units.TryGetValue(unit, out var seconds))
            {
                return null;
            }

            total += value * seconds;
        }

        return text.Length == 0 ? null : total;
    }
}
