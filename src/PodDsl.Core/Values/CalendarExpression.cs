using System.Globalization;
using System.Text;
using PodDsl.Core.Primitives;

namespace PodDsl.Core.Values;

/// <summary>
/// Times of the calendar as systemd.time(7) has them: <c>Mon..Fri *-*-* 08:00</c>, <c>*-*~01 12:00:00 UTC</c>, <c>daily</c>.
/// </summary>
/// <remarks>The text does not tell if the host has a time zone of that name.</remarks>
public sealed record CalendarExpression : SettingValue
{
    internal const string Utc = "UTC";

    internal const long Second = 1_000_000;

    internal CalendarExpression(string written) => Written = written;

    /// <summary>The text as its author wrote it.</summary>
    public string Written { get; }

    /// <summary>The days of the week from Monday, a bit each; 0 is every day.</summary>
    public int Weekdays { get; internal init; }

    public CalendarField Year { get; internal init; } = CalendarField.Any;

    public CalendarField Month { get; internal init; } = CalendarField.Any;

    public CalendarField Day { get; internal init; } = CalendarField.Any;

    /// <summary>True if days count from the end of the month.</summary>
    public bool IsFromEnd { get; internal init; }

    public CalendarField Hour { get; internal init; } = CalendarField.Zero;

    public CalendarField Minute { get; internal init; } = CalendarField.Zero;

    /// <summary>The seconds, in microseconds.</summary>
    public CalendarField Microsecond { get; internal init; } = CalendarField.Zero;

    /// <summary>The time zone, or null for that of the host.</summary>
    public string? TimeZone { get; internal init; }

    /// <summary>The same times in the spelling of <c>systemd-analyze calendar</c>.</summary>
    public string Normalized
    {
        get
        {
            var text = new StringBuilder();
            AppendWeekdays(text);
            text.Append(Year.Format("0000")).Append('-').Append(Month.Format("00"))
                .Append(IsFromEnd ? '~' : '-').Append(Day.Format("00"))
                .Append(' ').Append(Hour.Format("00")).Append(':').Append(Minute.Format("00")).Append(':').Append(Microsecond.FormatSeconds());
            return TimeZone is null ? text.ToString() : text.Append(' ').Append(TimeZone).ToString();
        }
    }

    public static Parsed<CalendarExpression> Parse(Text text) =>
        text.Literal is { } literal ? CalendarParser.Parse(literal) : Parsed<CalendarExpression>.Unknown;

    public override Text ToArgument() => Written;

    /// <summary>Three or more days in a row are a range.</summary>
    private void AppendWeekdays(StringBuilder text)
    {
        var isFirst = true;
        for (var day = 0; day < 7; day++)
        {
            if ((Weekdays & (1 << day)) == 0)
            {
                continue;
            }

            var last = day;
            while (last + 1 < 7 && (Weekdays & (1 << (last + 1))) != 0)
            {
                last++;
            }

            last = last - day < 2 ? day : last;
            text.Append(isFirst ? "" : ",").Append(CalendarParser.ShortDay(day));
            text.Append(last == day ? "" : ".." + CalendarParser.ShortDay(last));
            (isFirst, day) = (false, last);
        }

        text.Append(isFirst ? "" : " ");
    }
}

/// <summary>One field of a calendar expression: every value, or some.</summary>
/// <param name="Parts">The values, in order; none is every value.</param>
public sealed record CalendarField(EquatableArray<CalendarPart> Parts)
{
    public static CalendarField Any { get; } = new(default(EquatableArray<CalendarPart>));

    public static CalendarField Zero { get; } = Of(0);

    public bool IsAny => Parts.IsEmpty;

    public static CalendarField Of(params IEnumerable<long> values) => new(values.Select(value => new CalendarPart(value)).ToEquatableArray());

    internal string Format(string digits) => Join(part =>
        part.Start.ToString(digits, CultureInfo.InvariantCulture)
        + (part.Stop is { } stop ? ".." + stop.ToString(digits, CultureInfo.InvariantCulture) : "")
        + (part.Step > 0 && !part.IsPlainRange(1) ? "/" + part.Step.ToString(CultureInfo.InvariantCulture) : ""));

    internal string FormatSeconds() => Join(part =>
        Seconds(part.Start, "00")
        + (part.Stop is { } stop ? ".." + Seconds(stop, "00") : "")
        + (part.Step > 0 && !part.IsPlainRange(CalendarExpression.Second) ? "/" + Seconds(part.Step, "0") : ""));

    private static string Seconds(long microseconds, string digits)
    {
        var whole = (microseconds / CalendarExpression.Second).ToString(digits, CultureInfo.InvariantCulture);
        var rest = microseconds % CalendarExpression.Second;
        return rest == 0 ? whole : whole + "." + rest.ToString("000000", CultureInfo.InvariantCulture);
    }

    private string Join(Func<CalendarPart, string> format) => IsAny ? "*" : string.Join(",", Parts.Select(format));
}

/// <summary>One value of a field, a range, or a repeated value.</summary>
/// <param name="Start">The first value.</param>
/// <param name="Stop">The last value of a range, or null if there is none.</param>
/// <param name="Step">The distance from one value to the next; 0 is a value that does not repeat.</param>
public readonly record struct CalendarPart(long Start, long? Stop = null, long Step = 0)
{
    internal bool IsPlainRange(long unit) => Stop is not null && Step == unit;
}
