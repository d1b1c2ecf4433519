using System.Globalization;
using PodDsl.Core.Primitives;

namespace PodDsl.Core.Values;

/// <summary>A span of time of systemd.time(7): <c>90</c>, <c>5min 20s</c>, <c>1.5h</c>, <c>infinity</c>.</summary>
public sealed record SystemdTimeSpan : SettingValue
{
    private const ulong Infinity = ulong.MaxValue;
    private const ulong Second = 1_000_000;

    private static readonly Dictionary<string, ulong> Units = new(StringComparer.Ordinal)
    {
        ["us"] = 1, ["usec"] = 1, ["µs"] = 1, ["μs"] = 1,
        ["ms"] = 1_000, ["msec"] = 1_000,
        ["s"] = Second, ["sec"] = Second, ["second"] = Second, ["seconds"] = Second,
        ["m"] = 60 * Second, ["min"] = 60 * Second, ["minute"] = 60 * Second, ["minutes"] = 60 * Second,
        ["h"] = 3600 * Second, ["hr"] = 3600 * Second, ["hour"] = 3600 * Second, ["hours"] = 3600 * Second,
        ["d"] = 86400 * Second, ["day"] = 86400 * Second, ["days"] = 86400 * Second,
        ["w"] = 604800 * Second, ["week"] = 604800 * Second, ["weeks"] = 604800 * Second,
        ["M"] = 2629800 * Second, ["month"] = 2629800 * Second, ["months"] = 2629800 * Second,
        ["y"] = 31557600 * Second, ["year"] = 31557600 * Second, ["years"] = 31557600 * Second,
    };

    private SystemdTimeSpan(string written, ulong microseconds)
    {
        Written = written;
        Microseconds = microseconds;
    }

    /// <summary>The text as its author wrote it.</summary>
    public string Written { get; }

    /// <summary>The number of microseconds; the largest number stands for infinity.</summary>
    public ulong Microseconds { get; }

    public bool IsInfinite => Microseconds == Infinity;

    /// <summary>The number of seconds, infinity included.</summary>
    public double Seconds => IsInfinite ? double.PositiveInfinity : Microseconds / 1e6;

    public static SystemdTimeSpan FromSeconds(double seconds) =>
        new(FormattableString.Invariant($"{seconds:0.###}s"), (ulong)(seconds * Second));

    public static Parsed<SystemdTimeSpan> Parse(Text text) =>
        text.Literal is { } literal ? Parse(literal) : Parsed<SystemdTimeSpan>.Unknown;

    public override Text ToArgument() => Written;

    private static Parsed<SystemdTimeSpan> Parse(string text)
    {
        var trimmed = text.Trim(' ', '\t', '\n', '\r');
        if (trimmed == "infinity")
        {
            return new SystemdTimeSpan(text, Infinity);
        }

        if (trimmed.Length == 0)
        {
            return new Refusal("it is no span of time");
        }

        ulong total = 0;
        for (var position = 0; position < trimmed.Length;)
        {
            if (Part(trimmed, ref position, ref total) is { } refusal)
            {
                return refusal;
            }

            SkipBlanks(trimmed, ref position);
        }

        return new SystemdTimeSpan(text, total);
    }

    /// <summary>Reads one number with its unit.</summary>
    private static Refusal? Part(string text, ref int position, ref ulong total)
    {
        if (text[position] == '-')
        {
            return new Refusal("it is negative");
        }

        // A number may start with a point, and only a whole one with a plus.
        var start = position;
        position += text[position] == '+' ? 1 : 0;
        var number = Ascii.TakeDigits(text, ref position);
        var isWhole = number.Length > 0;
        var fraction = "";
        if (position < text.Length && text[position] == '.')
        {
            position++;
            fraction = Ascii.TakeDigits(text, ref position);
            if (fraction.Length == 0 || (!isWhole && position - fraction.Length - 1 > start))
            {
                return new Refusal("a point has no digit behind it");
            }
        }
        else if (!isWhole)
        {
            return new Refusal("a number is missing");
        }

        var end = position;
        SkipBlanks(text, ref position);
        var name = Unit(text, position);
        position += name?.Length ?? 0;
        if (position == end && position < text.Length)
        {
            return new Refusal("it has a unit that systemd does not know");
        }

        return TryAdd(ref total, number, fraction, name is null ? Second : Units[name]) ? null : new Refusal("it is too long");
    }

    private static void SkipBlanks(string text, ref int position)
    {
        while (position < text.Length && Ascii.IsBlank(text[position]))
        {
            position++;
        }
    }

    /// <summary>The longest unit at that place.</summary>
    private static string? Unit(string text, int position)
    {
        for (var length = Math.Min("seconds".Length, text.Length - position); length > 0; length--)
        {
            if (text.Substring(position, length) is var name && Units.ContainsKey(name))
            {
                return name;
            }
        }

        return null;
    }

    private static bool TryAdd(ref ulong total, string number, string fraction, ulong unit)
    {
        if (!ulong.TryParse(number.Length == 0 ? "0" : number, NumberStyles.None, CultureInfo.InvariantCulture, out var whole)
            || whole > long.MaxValue || whole >= Infinity / unit || whole * unit >= Infinity - total)
        {
            return false;
        }

        total += whole * unit;
        foreach (var digit in fraction)
        {
            unit /= 10;
            if ((ulong)(digit - '0') * unit >= Infinity - total)
            {
                return false;
            }

            total += (ulong)(digit - '0') * unit;
        }

        return true;
    }
}
