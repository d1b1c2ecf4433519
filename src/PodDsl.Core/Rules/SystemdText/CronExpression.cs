using PodDsl.Core.Primitives;

namespace PodDsl.Core.Rules.SystemdText;

/// <summary>The five fields of a line of cron, and the same times in the words of systemd.</summary>
internal static class CronExpression
{
    private static readonly string[] Days = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

    public static bool IsCron(string text) => Fields(text) is not null;

    /// <summary>The calendar expression of the same times; null where there is none, or cron has names in it.</summary>
    public static string? Convert(string text)
    {
        // A day of the month and one of the week are both times for cron, and one time for systemd.
        if (Fields(text) is not { } fields || (fields[2] != "*" && fields[4] != "*"))
        {
            return null;
        }

        var times = new[]
        {
            Field(fields[3], 1, 12), Field(fields[2], 1, 31), Field(fields[1], 0, 23), Field(fields[0], 0, 59),
        };
        return Array.Exists(times, time => time is null) || Weekdays(fields[4]) is not { } weekdays
            ? null
            : $"{weekdays}*-{times[0]}-{times[1]} {times[2]}:{times[3]}:00";
    }

    private static string[]? Fields(string text)
    {
        var fields = text.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
        return fields.Length == 5 && Array.TrueForAll(fields, field => field.All(character => Ascii.IsLetterOrDigit(character) || character is '*' or '/' or '-' or ','))
            && Array.TrueForAll([0, 1], index => fields[index].All(character => !Ascii.IsLetter(character)))
            ? fields
            : null;
    }

    private static string? Field(string field, int least, int most)
    {
        if (field == "*")
        {
            return field;
        }

        var parts = Array.ConvertAll(field.Split(','), part => Part(part, least, most));
        return Array.Exists(parts, part => part is null) ? null : string.Join(",", parts);
    }

    private static string? Part(string part, int least, int most)
    {
        var slash = part.IndexOf('/');
        var range = (slash < 0 ? part : part.Substring(0, slash)).Split('-');
        var step = slash < 0 ? "" : part.Substring(slash);
        if (range.Length == 1 && range[0] == "*" && step.Length > 1)
        {
            return Two(least) + step;
        }

        var numbers = Array.ConvertAll(range, number => int.TryParse(number, out var value) && value >= least && value <= most ? Two(value) : null);
        return numbers.Length > 2 || Array.Exists(numbers, number => number is null) || (numbers.Length == 1 && step.Length > 0)
            ? null
            : string.Join("..", numbers) + step;
    }

    private static string Two(int number) => number.ToString("00", System.Globalization.CultureInfo.InvariantCulture);

    private static string? Weekdays(string field)
    {
        if (field == "*")
        {
            return "";
        }

        var parts = Array.ConvertAll(field.Split(','), part =>
        {
            var days = Array.ConvertAll(part.Split('-'), Day);
            return days.Length > 2 || Array.Exists(days, day => day is null) ? null : string.Join("..", days);
        });
        return Array.Exists(parts, part => part is null) ? null : string.Join(",", parts) + " ";
    }

    private static string? Day(string word) => int.TryParse(word, out var number)
        ? number is >= 0 and <= 7 ? Days[number] : null
        : Array.Find(Days, day => day.Equals(word, StringComparison.OrdinalIgnoreCase));
}
