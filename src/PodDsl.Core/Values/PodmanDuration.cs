using PodDsl.Core.Primitives;

namespace PodDsl.Core.Values;

/// <summary>A span of time as flags of podman take it: <c>30s</c>, <c>1m30s</c>, <c>1.5h</c>, <c>-500ms</c>, <c>0</c>.</summary>
/// <remarks>Podman reads it by <c>time.ParseDuration</c> of Go, which counts nanoseconds in 64 bits.</remarks>
public sealed record PodmanDuration : SettingValue
{
    private const ulong MaximumNanoseconds = 1UL << 63;

    private static readonly Dictionary<string, ulong> Units = new(StringComparer.Ordinal)
    {
        ["ns"] = 1, ["us"] = 1_000, ["µs"] = 1_000, ["μs"] = 1_000, ["ms"] = 1_000_000, ["s"] = 1_000_000_000,
        ["m"] = 60_000_000_000, ["h"] = 3_600_000_000_000,
    };

    private PodmanDuration(string written, long nanoseconds)
    {
        Written = written;
        Nanoseconds = nanoseconds;
    }

    /// <summary>The text as its author wrote it.</summary>
    public string Written { get; }

    public long Nanoseconds { get; }

    public double Seconds => Nanoseconds / 1e9;

    public static Parsed<PodmanDuration> Parse(Text text) =>
        text.Literal is { } literal ? Parse(literal) : Parsed<PodmanDuration>.Unknown;

    public override Text ToArgument() => Written;

    private static Parsed<PodmanDuration> Parse(string text)
    {
        var isNegative = text.Length > 0 && text[0] == '-';
        var position = text.Length > 0 && text[0] is '-' or '+' ? 1 : 0;
        if (position == text.Length)
        {
            return new Refusal("it is no duration");
        }

        if (text.Length == position + 1 && text[position] == '0')
        {
            return new PodmanDuration(text, 0);
        }

        ulong total = 0;
        while (position < text.Length)
        {
            var number = Ascii.TakeDigits(text, ref position);
            var fraction = "";
            if (position < text.Length && text[position] == '.')
            {
                position++;
                fraction = Ascii.TakeDigits(text, ref position);
            }

            if (number.Length + fraction.Length == 0)
            {
                return new Refusal("it is no duration");
            }

            var name = TakeUnit(text, ref position);
            if (!Units.TryGetValue(name, out var unit))
            {
                return new Refusal(name.Length == 0 ? $"the number {number} has no unit" : $"there is no unit '{name}'");
            }

            if (!TryAdd(ref total, number, fraction, unit))
            {
                return new Refusal("it is too long");
            }
        }

        return total > MaximumNanoseconds - (isNegative ? 0UL : 1UL)
            ? new Refusal("it is too long")
            : new PodmanDuration(text, isNegative ? unchecked(-(long)total) : (long)total);
    }

    /// <summary>Takes everything up to the next digit or point.</summary>
    private static string TakeUnit(string text, ref int position)
    {
        var start = position;
        while (position < text.Length && text[position] != '.' && !Ascii.IsDigit(text[position]))
        {
            position++;
        }

        return text.Substring(start, position - start);
    }

    private static bool TryAdd(ref ulong total, string number, string fraction, ulong unit)
    {
        ulong whole = 0;
        foreach (var digit in number)
        {
            if (whole > MaximumNanoseconds / 10)
            {
                return false;
            }

            whole = (whole * 10) + (ulong)(digit - '0');
        }

        if (whole > MaximumNanoseconds / unit)
        {
            return false;
        }

        // Digits below a nanosecond do not matter.
        double part = 0;
        for (var index = Math.Min(fraction.Length, 18) - 1; index >= 0; index--)
        {
            part = (part + (fraction[index] - '0')) / 10;
        }

        total += (whole * unit) + (ulong)(part * unit);
        return total <= MaximumNanoseconds;
    }
}
