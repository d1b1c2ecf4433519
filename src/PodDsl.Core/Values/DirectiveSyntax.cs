using PodDsl.Core.Catalogue;
using PodDsl.Core.Encoding;
using PodDsl.Core.Parsing;

namespace PodDsl.Core.Values;

/// <summary>Which values systemd passes over. What one of its versions takes is no mistake here.</summary>
public static class DirectiveSyntax
{
    private const string Infinity = "infinity";

    private static readonly char[] Blanks = [' ', '\t'];
    private static readonly char[] Quotes = ['"', '\'', '\\'];

    /// <summary>Whether systemd reads the value as it stands, with no specifiers in it, so that a percent sign is one.</summary>
    public static bool IsPlain(DirectiveGrammar grammar) => grammar is DirectiveGrammar.Memory or DirectiveGrammar.MemoryLimit
        or DirectiveGrammar.Tasks or DirectiveGrammar.ProcessorTime or DirectiveGrammar.Percentage;

    /// <summary>Whether every systemd passes over a value.</summary>
    /// <param name="grammar">How it reads the value.</param>
    /// <param name="words">The words that it takes, where those matter.</param>
    /// <param name="text">The value without the blanks around it, with specifiers filled in.</param>
    public static bool IsIgnored(DirectiveGrammar grammar, IReadOnlyList<string> words, string text) => text.Length > 0 && grammar switch
    {
        DirectiveGrammar.Boolean => SystemdBoolean.Parse(text) is null,
        DirectiveGrammar.Words => !words.Contains(text) && !(words.Contains("0") && SystemdNumbers.IsWhole(text, 0, 7)),
        DirectiveGrammar.BooleanOrWords => SystemdBoolean.Parse(text) is null && !words.Contains(text),
        DirectiveGrammar.TimeSpan => SystemdTimeSpan.Parse(text).Refusal is not null,
        DirectiveGrammar.Calendar => CalendarExpression.Parse(text).Refusal is not null,
        DirectiveGrammar.Memory => !IsMemory(text, least: 0),
        DirectiveGrammar.MemoryLimit => !IsMemory(text, least: 1),
        DirectiveGrammar.Tasks => text != Infinity && !(SystemdNumbers.Percentage(text) <= 10000) && !(SystemdNumbers.Whole(text) is >= 1 and < ulong.MaxValue),
        DirectiveGrammar.ProcessorTime => !(SystemdNumbers.Percentage(text) > 0),
        DirectiveGrammar.Percentage => !(SystemdNumbers.Percentage(text) <= 10000),
        DirectiveGrammar.Weight => !SystemdNumbers.IsWhole(text, 1, 10000),
        DirectiveGrammar.ProcessorWeight => text != "idle" && !SystemdNumbers.IsWhole(text, 1, 10000),
        DirectiveGrammar.Signal => !SystemdSignals.IsSignal(text),
        DirectiveGrammar.Number => !SystemdNumbers.IsWhole(text, 0, uint.MaxValue),
        DirectiveGrammar.Niceness => !SystemdNumbers.IsWhole(text, -20, 19),
        DirectiveGrammar.OutOfMemoryScore => !SystemdNumbers.IsWhole(text, -1000, 1000),
        DirectiveGrammar.Mode => !IsMode(text),
        DirectiveGrammar.CountLimit => !IsLimit(text, static part => SystemdNumbers.Whole(part.TrimStart(Blanks)) is >= 0 and < ulong.MaxValue and var number ? number : null),
        DirectiveGrammar.SizeLimit => !IsLimit(text, SystemdNumbers.Size),
        DirectiveGrammar.Output => !IsOutput(text, words),
        DirectiveGrammar.ExitStatuses => AnyWord(text, static word => !IsExitStatus(word)),
        DirectiveGrammar.Assignments => AnyWord(text, static word => !IsAssignment(word)),
        DirectiveGrammar.OptionalFile => !IsAbsolute(text[0] == '-' ? text.Substring(1) : text),
        DirectiveGrammar.ConditionPath => !IsAbsolute(Condition(text)),
        DirectiveGrammar.Paths => AnyWord(text, static word => !IsAbsolute(word)),
        DirectiveGrammar.OptionalPaths => AnyWord(text, static word => !IsAbsolute(word.TrimStart('-', '+'))),
        DirectiveGrammar.Folders => AnyWord(text, static word => word[0] == '/' || LeavesFolder(word)),
        DirectiveGrammar.Slice => !text.EndsWith(".slice", StringComparison.Ordinal),
        _ => false,
    };

    private static bool IsMemory(string text, int least) => text == Infinity
        || (SystemdNumbers.Percentage(text) is { } share && share >= least && share <= 10000)
        || SystemdNumbers.Size(text) >= least;

    private static bool IsMode(string text)
    {
        var digits = text.TrimStart('0');
        return text.All(character => character is >= '0' and <= '7') && digits.Length <= 4;
    }

    /// <summary>One limit, or the soft one and the hard one, which is at least as high.</summary>
    private static bool IsLimit(string text, Func<string, decimal?> read)
    {
        var parts = text.Split(':');

        // Nothing behind the second of two is nothing.
        parts = parts.Length == 3 && parts[2].Length == 0 ? [parts[0], parts[1]] : parts;
        var limits = Array.ConvertAll(parts, part => part == Infinity ? ulong.MaxValue : read(part));
        return parts.Length <= 2 && Array.TrueForAll(limits, limit => limit is not null) && limits[0] <= limits[limits.Length - 1];
    }

    private static bool IsOutput(string text, IReadOnlyList<string> words) =>
        words.Contains(text)
        || text is "fd" or "file" or "append" or "truncate" or "syslog" or "syslog+console"
        || text.StartsWith("fd:", StringComparison.Ordinal)
        || (text.IndexOf(':') is > 0 and var colon
            && text.Substring(0, colon) is "file" or "append" or "truncate");

    /// <summary>The names of exit codes grow, so that any word of capitals may be one.</summary>
    private static bool IsExitStatus(string word) =>
        SystemdNumbers.IsWhole(word, 0, 255) || SystemdSignals.IsSignal(word) || word.All(character => character is >= 'A' and <= 'Z' or '_');

    private static bool IsAssignment(string text) =>
        text.IndexOf('=') is > 0 and var equals && EnvironmentNames.IsValid(text, 0, equals);

    /// <summary>What a condition is about, behind the signs that make it one of several or turn it round.</summary>
    private static string Condition(string text)
    {
        text = text[0] == '|' ? text.Substring(1) : text;
        return text.StartsWith("!", StringComparison.Ordinal) ? text.Substring(1) : text;
    }

    /// <summary>Whether a path starts at the root. One that leaves a folder on its way is none for systemd, but for the root itself.</summary>
    private static bool IsAbsolute(string path) =>
        path.StartsWith("/", StringComparison.Ordinal) && (!LeavesFolder(path) || path.TrimStart('/').StartsWith("..", StringComparison.Ordinal));

    private static bool LeavesFolder(string path) =>
        path.IndexOf("..", StringComparison.Ordinal) >= 0 && path.Split('/').Contains("..");

    /// <summary>Whether one of several words is wrong. What quotes hold together is not looked at.</summary>
    private static bool AnyWord(string text, Func<string, bool> isWrong) =>
        text.IndexOfAny(Quotes) < 0 && Array.Exists(text.Split(Blanks, StringSplitOptions.RemoveEmptyEntries), word => isWrong(word));
}
