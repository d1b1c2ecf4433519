using System.Globalization;
using PodDsl.Core.Primitives;

namespace PodDsl.Core.Values;

/// <summary>Parses one calendar expression as systemd does.</summary>
internal sealed class CalendarParser
{
    private const int FirstYear = 1970;
    private const int LastYear = 2199;

    private static readonly string[] Days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

    private static readonly Dictionary<string, CalendarExpression> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        ["minutely"] = new("") { Hour = CalendarField.Any, Minute = CalendarField.Any },
        ["hourly"] = new("") { Hour = CalendarField.Any },
        ["daily"] = new(""),
        ["weekly"] = new("") { Weekdays = 1 },
        ["monthly"] = new("") { Day = CalendarField.Of(1) },
        ["quarterly"] = InMonths(1, 4, 7, 10),
        ["semiannually"] = InMonths(1, 7),
        ["semi-annually"] = InMonths(1, 7),
        ["biannually"] = InMonths(1, 7),
        ["bi-annually"] = InMonths(1, 7),
        ["yearly"] = InMonths(1),
        ["annually"] = InMonths(1),
        ["anually"] = InMonths(1),
    };

    private readonly string _text;
    private int _position;

    private CalendarParser(string text) => _text = text;

    public static string ShortDay(int day) => Days[day].Substring(0, 3);

    public static Parsed<CalendarExpression> Parse(string text)
    {
        var refusal = new Refusal("it is no time of the calendar");
        var (times, zone) = SplitZone(text);
        if (times.Length == 0)
        {
            return refusal;
        }

        var found = Words.TryGetValue(times, out var word) ? word
            : times[0] == '@' ? OfEpoch(times.Substring(1))
            : new CalendarParser(times).Read();
        return found is null ? refusal : With(found, text, zone ?? found.TimeZone);
    }

    private static CalendarExpression InMonths(params long[] months) =>
        new("") { Month = CalendarField.Of(months), Day = CalendarField.Of(1) };

    private static CalendarExpression With(CalendarExpression times, string written, string? zone) => new(written)
    {
        Weekdays = times.Weekdays,
        Year = times.Year,
        Month = times.Month,
        Day = times.Day,
        IsFromEnd = times.IsFromEnd,
        Hour = times.Hour,
        Minute = times.Minute,
        Microsecond = times.Microsecond,
        TimeZone = zone,
    };

    /// <summary>Takes the name of a time zone from the end of the text.</summary>
    private static (string Times, string? Zone) SplitZone(string text)
    {
        var space = text.LastIndexOf(' ');
        if (space < 0)
        {
            return (text, null);
        }

        var name = text.Substring(space + 1);
        return name.Equals(CalendarExpression.Utc, StringComparison.OrdinalIgnoreCase) ? (text.Substring(0, space), CalendarExpression.Utc)
            : MayBeZone(name) ? (text.Substring(0, space), name)
            : (text, null);
    }

    private static bool MayBeZone(string name) =>
        name.Length > 0
        && IsLetter(name[0])
        && name.All(character => IsLetter(character) || character is (>= '0' and <= '9') or '_' or '+' or '-' or '/')
        && !Words.ContainsKey(name)
        && !Array.Exists(Days, day => name.StartsWith(day.Substring(0, 3), StringComparison.OrdinalIgnoreCase) && name.IndexOf('/') < 0);

    private static bool IsLetter(char character) => character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');

    private static CalendarExpression? OfEpoch(string digits)
    {
        if (digits.Length == 0 || !digits.All(digit => digit is >= '0' and <= '9')
            || !long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            || seconds > DateTimeOffset.MaxValue.ToUnixTimeSeconds()
            || DateTimeOffset.FromUnixTimeSeconds(seconds) is var time && time.Year > LastYear)
        {
            return null;
        }

        return new CalendarExpression("")
        {
            Year = CalendarField.Of(time.Year),
            Month = CalendarField.Of(time.Month),
            Day = CalendarField.Of(time.Day),
            Hour = CalendarField.Of(time.Hour),
            Minute = CalendarField.Of(time.Minute),
            Microsecond = CalendarField.Of(time.Second * CalendarExpression.Second),
            TimeZone = CalendarExpression.Utc,
        };
    }

    private bool IsAtEnd => _position == _text.Length;

    private char Current => IsAtEnd ? '\0' : _text[_position];

    private CalendarExpression? Read()
    {
        if (ReadWeekdays() is not { } weekdays)
        {
            return null;
        }

        if (weekdays != 0)
        {
            SkipSpaces();
        }

        var date = ReadDate();
        SkipSpaces();
        var time = IsAtEnd ? (CalendarField.Zero, CalendarField.Zero, CalendarField.Zero) : ReadTime();
        if (date is not { } day || time is not var (hour, minute, second))
        {
            return null;
        }

        var isFromEnd = day.IsFromEnd && !day.Day.IsAny;
        return IsIn(day.Year, FirstYear, LastYear) && IsIn(day.Month, 1, 12) && IsIn(day.Day, 1, isFromEnd ? 28 : 31)
            && IsIn(hour, 0, 23) && IsIn(minute, 0, 59) && IsIn(second, 0, (60 * CalendarExpression.Second) - 1)
                ? new CalendarExpression("")
                {
                    Weekdays = weekdays == 127 ? 0 : weekdays,
                    Year = day.Year,
                    Month = day.Month,
                    Day = day.Day,
                    IsFromEnd = isFromEnd,
                    Hour = hour,
                    Minute = minute,
                    Microsecond = second,
                }
                : null;
    }

    private void SkipSpaces()
    {
        while (Current == ' ')
        {
            _position++;
        }
    }

    /// <summary>Reads the days of the week, if there are any; null if systemd refuses them.</summary>
    private int? ReadWeekdays()
    {
        var days = 0;
        int? from = null;
        while (true)
        {
            if (ReadDay() is not { } day)
            {
                // No day at all is every day; the list may end in a comma.
                return days == 0 && from is null ? 0 : from is null && (IsAtEnd || Current == ' ') ? days : null;
            }

            if (from > day)
            {
                return null;
            }

            for (var each = from ?? day; each <= day; each++)
            {
                days |= 1 << each;
            }

            if (IsAtEnd || Current == ' ')
            {
                return days;
            }

            var isRange = Take("..") || Take("-");
            if ((isRange && from is not null) || (!isRange && !Take(",")))
            {
                return null;
            }

            from = isRange ? day : null;
        }
    }

    private int? ReadDay()
    {
        foreach (var length in new[] { int.MaxValue, 3 })
        {
            for (var day = 0; day < Days.Length; day++)
            {
                var name = Days[day].Substring(0, Math.Min(length, Days[day].Length));
                if (string.Compare(_text, _position, name, 0, name.Length, StringComparison.OrdinalIgnoreCase) == 0)
                {
                    _position += name.Length;
                    return day;
                }
            }
        }

        return null;
    }

    private bool Take(string text)
    {
        if (string.CompareOrdinal(_text, _position, text, 0, text.Length) != 0)
        {
            return false;
        }

        _position += text.Length;
        return true;
    }

    /// <summary>Reads a date, or every date if there is only a time.</summary>
    private (CalendarField Year, CalendarField Month, CalendarField Day, bool IsFromEnd)? ReadDate()
    {
        var start = _position;
        if (IsAtEnd)
        {
            return (CalendarField.Any, CalendarField.Any, CalendarField.Any, false);
        }

        if (ReadField(isYear: true) is not { } first)
        {
            return null;
        }

        if (Current == ':')
        {
            _position = start;
            return (CalendarField.Any, CalendarField.Any, CalendarField.Any, false);
        }

        var isFromEnd = Take("~");
        if (!isFromEnd && !Take("-"))
        {
            return null;
        }

        if (ReadField() is not { } second)
        {
            return null;
        }

        if (IsAtEnd || Current == ' ')
        {
            // It was a month after all, whose number means itself.
            _position = start;
            var month = ReadField();
            _position++;
            return month is not null && ReadField() is not null ? (CalendarField.Any, month, second, isFromEnd) : null;
        }

        var isDayFromEnd = Take("~");
        return !isFromEnd && (isDayFromEnd || Take("-")) && ReadField() is { } third && (IsAtEnd || Current == ' ')
            ? (first, second, third, isDayFromEnd)
            : null;
    }

    private (CalendarField Hour, CalendarField Minute, CalendarField Second)? ReadTime()
    {
        if (ReadField() is not { } hour || !Take(":") || ReadField() is not { } minute)
        {
            return null;
        }

        if (IsAtEnd)
        {
            return (hour, minute, CalendarField.Zero);
        }

        return Take(":") && ReadField(isSecond: true) is { } second && IsAtEnd ? (hour, minute, second) : null;
    }

    private CalendarField? ReadField(bool isYear = false, bool isSecond = false)
    {
        if (Take("*"))
        {
            return CalendarField.Any;
        }

        var parts = new List<CalendarPart>();
        do
        {
            if (ReadPart(isYear, isSecond) is not { } part)
            {
                return null;
            }

            parts.Add(part);
        }
        while (Take(","));

        return new CalendarField(parts.Distinct()
            .OrderBy(part => part.Start).ThenBy(part => part.Stop ?? -1).ThenBy(part => part.Step)
            .ToEquatableArray());
    }

    private CalendarPart? ReadPart(bool isYear, bool isSecond)
    {
        if (ReadNumber(isYear, isSecond) is not { } start)
        {
            return null;
        }

        long? stop = null;
        if (Take(".."))
        {
            stop = ReadNumber(isYear, isSecond);
            if (stop is null || stop < start)
            {
                return null;
            }
        }

        var step = 0L;
        if (Take("/"))
        {
            if (ReadNumber(isYear: false, isSecond) is not (> 0 and var distance))
            {
                return null;
            }

            step = distance;
        }

        if (stop is not { } end)
        {
            return new CalendarPart(start, null, step);
        }

        // The last value is one that the repetition reaches. systemd refuses a range shorter than a second.
        var unit = step > 0 ? step : isSecond ? CalendarExpression.Second : 1;
        end = start + ((end - start) / unit * unit);
        return end > start ? new CalendarPart(start, end, step)
            : isSecond && step == 0 ? null
            : new CalendarPart(start);
    }

    private long? ReadNumber(bool isYear, bool isSecond)
    {
        if (!int.TryParse(Ascii.TakeDigits(_text, ref _position), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return null;
        }

        if (isYear)
        {
            return number < 70 ? number + 2000 : number < 100 ? number + 1900 : number;
        }

        return isSecond ? (number * CalendarExpression.Second) + ReadFraction() : number;
    }

    /// <summary>Reads the digits after a point, as rounded microseconds.</summary>
    private long ReadFraction()
    {
        if (Current != '.' || _position + 1 == _text.Length || !Ascii.IsDigit(_text[_position + 1]))
        {
            return 0;
        }

        _position++;
        var digits = Ascii.TakeDigits(_text, ref _position).PadRight(7, '0');
        return (long.Parse(digits.Substring(0, 7), CultureInfo.InvariantCulture) + 5) / 10;
    }

    /// <summary>True if all values of a field are in a range, and the first repetition too.</summary>
    private static bool IsIn(CalendarField field, long first, long last) => field.Parts.All(part =>
        part.Start >= first && part.Start <= last
        && (part.Stop is not { } stop ? part.Start + part.Step <= last : stop <= last));
}
