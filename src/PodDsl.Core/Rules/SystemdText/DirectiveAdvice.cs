using System.Globalization;
using PodDsl.Core.Catalogue;
using PodDsl.Core.Parsing;
using PodDsl.Core.Primitives;
using PodDsl.Core.Values;

namespace PodDsl.Core.Rules.SystemdText;

/// <summary>What to say of a value that systemd passes over.</summary>
/// <param name="Reason">What is wrong with it, behind the setting.</param>
/// <param name="WayOut">A sentence on what systemd takes instead.</param>
/// <param name="Meant">The value that is meant, where one can be told.</param>
internal sealed record DirectiveAdvice(string Reason, string WayOut, string? Meant)
{
    private const string Infinity = "infinity";

    /// <summary>Words of podman and others, by what systemd calls the same.</summary>
    private static readonly Dictionary<string, string> Policies = new(StringComparer.Ordinal)
    {
        ["unless-stopped"] = "always", ["yes"] = "always", ["true"] = "always", ["on"] = "always", ["1"] = "always",
        ["never"] = "no", ["none"] = "no", ["false"] = "no", ["off"] = "no", ["0"] = "no",
        ["failure"] = "on-failure", ["on-error"] = "on-failure", ["success"] = "on-success",
    };

    private static readonly Dictionary<string, string> Spans = new(StringComparer.OrdinalIgnoreCase)
    {
        ["secs"] = "s", ["mins"] = "min", ["hrs"] = "h", ["hs"] = "h", ["msecs"] = "ms", ["millis"] = "ms",
        ["s"] = "s", ["sec"] = "s", ["second"] = "s", ["seconds"] = "s", ["min"] = "min", ["minute"] = "min", ["minutes"] = "min",
        ["h"] = "h", ["hr"] = "h", ["hour"] = "h", ["hours"] = "h", ["d"] = "d", ["day"] = "d", ["days"] = "d",
    };

    private static readonly string[] Endless = ["-1", "inf", "never", "none", "unlimited", "off", "disable", "disabled", "forever", "no"];

    private static readonly string[] WithoutEnd = [Keys.TimeoutStartSec, Keys.TimeoutStopSec, Keys.TimeoutSec, Keys.RuntimeMaxSec];

    public static DirectiveAdvice Of(string name, DirectiveGrammar grammar, IReadOnlyList<string> words, string text)
    {
        var (reason, wayOut) = Texts(name, grammar, words, text);
        var meant = Guess(name, grammar, words, text);
        return new(reason, wayOut, meant is not null && meant != text && !DirectiveSyntax.IsIgnored(grammar, words, meant) ? meant : null);
    }

    private static (string Reason, string WayOut) Texts(string name, DirectiveGrammar grammar, IReadOnlyList<string> words, string text) => grammar switch
    {
        DirectiveGrammar.Words when name == Keys.Restart && text == "unless-stopped" => (
            "is a word of podman and Docker that systemd does not have", "Write always: what was stopped by hand stays stopped with it too."),
        DirectiveGrammar.Boolean => ("is neither yes nor no", "Write yes or no."),
        DirectiveGrammar.Words => ("is none of the words that it takes", $"Write one of {string.Join(", ", words)}."),
        DirectiveGrammar.BooleanOrWords => ("is none of the words that it takes", $"Write yes, no, {string.Join(" or ", words)}."),
        DirectiveGrammar.TimeSpan => (
            "is no span of time", $"Write a number with a unit, such as 90s, 15min or 1h 30min{(WithoutEnd.Contains(name) ? ", or infinity" : "")}."),
        DirectiveGrammar.Calendar => CronExpression.IsCron(text)
            ? ("is a line of cron", "Write the time as systemd.time(7) has it, such as Mon *-*-* 03:00 or *:0/15.")
            : ("is no time of the calendar", "Write it as systemd.time(7) has it, such as daily, Mon *-*-* 03:00 or *:0/15."),
        DirectiveGrammar.Memory or DirectiveGrammar.MemoryLimit => (
            "is no amount of memory", "Write a number with K, M, G or T in upper case, such as 512M, a percentage of what the host has, or infinity."),
        DirectiveGrammar.Tasks => ("is no number of tasks", "Write a number above 0, a percentage such as 10%, or infinity."),
        DirectiveGrammar.ProcessorTime => ("is no percentage", "Write 50% for half of a processor, or 200% for two."),
        DirectiveGrammar.Percentage => ("is no percentage", "Write one up to 100%."),
        DirectiveGrammar.Weight => ("is no weight", "Write a number from 1 to 10000."),
        DirectiveGrammar.ProcessorWeight => ("is no weight", "Write a number from 1 to 10000, or idle."),
        DirectiveGrammar.Signal => ("is no signal", "Name it as signal(7) does, in upper case, such as SIGTERM."),
        DirectiveGrammar.Number => ("is no number", "Write a whole number from 0 on."),
        DirectiveGrammar.Niceness => ("is no priority", "Write a whole number from -20 to 19."),
        DirectiveGrammar.OutOfMemoryScore => ("is no score", "Write a whole number from -1000 to 1000."),
        DirectiveGrammar.Mode => ("are no permissions", "Write octal digits, such as 0755."),
        DirectiveGrammar.CountLimit => ("is no limit", "Write a whole number, the soft and the hard limit as in 1024:4096, or infinity."),
        DirectiveGrammar.SizeLimit => ("is no limit", "Write bytes or a number with K, M, G or T in upper case, the soft and the hard limit as in 64M:128M, or infinity."),
        DirectiveGrammar.Output => ("is no place for output", "Write journal, null, or append: with an absolute path behind it."),
        DirectiveGrammar.ExitStatuses => ("has a word that is no exit code", "Write numbers from 0 to 255, and names such as TEMPFAIL and SIGTERM, with blanks between them."),
        DirectiveGrammar.Assignments => ("is no assignment", "Write NAME=value, in double quotes if there are blanks in it."),
        DirectiveGrammar.OptionalFile or DirectiveGrammar.ConditionPath => ("is no absolute path", "Write the whole path from / on; %h is the home of who runs the service."),
        DirectiveGrammar.Paths or DirectiveGrammar.OptionalPaths => ("has a path that is not absolute", "Write the whole path from / on; %h is the home of who runs the service."),
        DirectiveGrammar.Folders => ("is no path below the folder that systemd has for it", $"Write it without that folder: {name}=app."),
        DirectiveGrammar.Slice => ("is no slice", "Write a name that ends in .slice."),
        _ => ("is not what systemd takes", "Correct it."),
    };

    private static string? Guess(string name, DirectiveGrammar grammar, IReadOnlyList<string> words, string text)
    {
        text = Unquoted(WithoutComment(text));
        return grammar switch
        {
            DirectiveGrammar.Boolean => GuessBoolean(text),
            DirectiveGrammar.Words when name == Keys.Restart => Policies.TryGetValue(text.ToLowerInvariant(), out var policy) ? policy
                : text.StartsWith("on-failure:", StringComparison.Ordinal) ? "on-failure"
                : Word(text, words),
            DirectiveGrammar.Words => Word(text, words),
            DirectiveGrammar.BooleanOrWords => GuessBoolean(text) ?? Word(text, words),
            DirectiveGrammar.TimeSpan => Array.Exists(Endless, word => word.Equals(text, StringComparison.OrdinalIgnoreCase))
                || text.Equals(Infinity, StringComparison.OrdinalIgnoreCase)
                    ? (WithoutEnd.Contains(name) ? Infinity : null)
                    : GuessSpan(text),
            DirectiveGrammar.Calendar => CronExpression.Convert(text) ?? GuessCalendar(text),
            DirectiveGrammar.Memory or DirectiveGrammar.MemoryLimit or DirectiveGrammar.SizeLimit => text is "-1" or "max" or "unlimited" or "none" ? Infinity : GuessSize(text),
            DirectiveGrammar.Tasks or DirectiveGrammar.CountLimit => text is "-1" or "max" or "unlimited" or "none" ? Infinity : text.Replace(',', ':'),
            DirectiveGrammar.ProcessorTime => GuessQuota(text),
            DirectiveGrammar.Signal => text.ToUpperInvariant(),
            DirectiveGrammar.ExitStatuses => string.Join(" ", text.Split([',', ' '], StringSplitOptions.RemoveEmptyEntries)),
            _ => text,
        };
    }

    private static string WithoutComment(string text)
    {
        var sign = text.IndexOf(" #", StringComparison.Ordinal);
        return (sign > 0 ? text.Substring(0, sign) : text).Trim(' ', '\t', ';', ',');
    }

    private static string Unquoted(string text) =>
        text.Length > 2 && text[0] is '"' or '\'' && text[text.Length - 1] == text[0] ? text.Substring(1, text.Length - 2) : text;

    private static string? GuessBoolean(string text) => text.ToLowerInvariant() switch
    {
        "enable" or "enabled" or "always" => "yes",
        "disable" or "disabled" or "none" or "never" => "no",
        _ => SystemdBoolean.Parse(text) is null ? null : text,
    };

    /// <summary>The word that is misspelt, or that is the longer or the shorter form of another one.</summary>
    private static string? Word(string text, IReadOnlyList<string> words)
    {
        const int shortest = 3;
        var akin = words.Where(word => Math.Min(word.Length, text.Length) >= shortest
            && (word.StartsWith(text, StringComparison.OrdinalIgnoreCase) || text.StartsWith(word, StringComparison.OrdinalIgnoreCase))).ToList();
        return Spelling.Certain(text.Replace('_', '-'), words)
            ?? (akin.Count == 1 ? akin[0] : Spelling.Nearest(text, words.Where(word => word.Length > shortest)));
    }

    /// <summary>The units in the spelling of systemd.</summary>
    private static string? GuessSpan(string text)
    {
        var parts = new List<string>();
        for (var position = 0; position < text.Length;)
        {
            var number = Ascii.TakeDigits(text, ref position);
            var start = position;
            while (position < text.Length && !Ascii.IsDigit(text[position]))
            {
                position++;
            }

            var unit = text.Substring(start, position - start).Trim(' ', '\t', '.', ',');
            if (number.Length == 0 || !Spans.TryGetValue(unit, out var known))
            {
                return null;
            }

            parts.Add(number + known);
        }

        return parts.Count == 0 ? null : string.Join(" ", parts);
    }

    private static string? GuessCalendar(string text) => text.ToLowerInvariant().TrimStart('@') switch
    {
        "weekday" or "weekdays" => "Mon..Fri",
        "weekend" => "Sat,Sun",
        "midnight" => "daily",
        var word => Spelling.Nearest(word, ["minutely", "hourly", "daily", "weekly", "monthly", "quarterly", "semiannually", "yearly", "annually"]),
    };

    /// <summary>The unit in upper case and without the letters that others put behind it.</summary>
    private static string? GuessSize(string text)
    {
        var end = text.Length;
        while (end > 0 && Ascii.IsLetter(text[end - 1]))
        {
            end--;
        }

        var unit = text.Substring(end).ToUpperInvariant();
        var number = text.Substring(0, end).Trim().Replace(',', '.');
        return unit.Length > 0 && "BKMGTPE".IndexOf(unit[0]) >= 0 && unit.Substring(1) is "" or "B" or "IB" or "I" ? number + unit.Substring(0, 1) : number;
    }

    /// <summary>A fraction can only be one of processors.</summary>
    private static string? GuessQuota(string text)
    {
        var number = text.TrimEnd('%', ' ').Replace(',', '.');
        if (!decimal.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value))
        {
            return null;
        }

        return text.IndexOf('%') >= 0 ? number + "%"
            : number.IndexOf('.') >= 0 && value < 100 ? (value * 100).ToString("0.##", CultureInfo.InvariantCulture) + "%"
            : null;
    }
}
