using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;

namespace PodDsl.Import.Tests.Traces;

/// <summary>Changes of a text: parts taken out, and other values in their places.</summary>
internal static partial class Changes
{
    /// <summary>Values that only some others can replace.</summary>
    private static readonly (string Value, string Other)[] Pairs =
    [
        ("true", "false"), ("yes", "no"), ("on", "off"), ("always", "no"), ("unless-stopped", "no"), ("on-failure", "always"), ("host", "none"), ("bridge", "host"),
        ("private", "host"), ("shareable", "private"), ("json-file", "journald"), ("journald", "none"), ("syslog", "none"), ("ro", "rw"), ("z", "Z"), ("tcp", "udp"), ("bind", "volume"),
        ("service_healthy", "service_started"), ("service_completed_successfully", "service_started"), ("CMD", "CMD-SHELL"), ("NONE", "CMD"), ("ALL", "CHOWN"), ("all", "none"), ("any", "none"),
        ("rshared", "rslave"), ("simple", "oneshot"), ("notify", "simple"), ("forking", "oneshot"), ("oneshot", "simple"), ("missing", "always"), ("never", "always"), ("newer", "never"),
        ("SIGINT", "SIGTERM"), ("SIGQUIT", "SIGTERM"), ("SIGTERM", "SIGINT"), ("null", "journal"), ("journal", "null"), ("mixed", "control-group"), ("none", "host"), ("local", "other"),
        ("registry", "local"), ("tmpfs", "volume"), ("macvlan", "ipvlan"), ("container", "conmon"), ("split", "enabled"), ("main", "all"), ("exec", "oneshot"), ("abort", "replace"),
    ];

    /// <summary>Characters of values without parts.</summary>
    private static readonly SearchValues<char> Unsplit = SearchValues.Create(" ${}[]\"'\n");

    private static readonly ILookup<string, string> Others = Pairs.Concat(Pairs.Select(pair => (Value: pair.Other, Other: pair.Value))).ToLookup(pair => pair.Value, pair => pair.Other, StringComparer.Ordinal);

    /// <summary>The text without ranges; the ends of lines stay.</summary>
    public static string Without(string text, params ReadOnlySpan<(int Start, int End)> ranges)
    {
        var characters = text.ToCharArray();
        foreach (var (start, end) in ranges)
        {
            for (var index = start; index < end; index++)
            {
                characters[index] = characters[index] is '\n' or '\r' ? characters[index] : ' ';
            }
        }

        return new string(characters);
    }

    /// <summary>The text with other values in place of a range, which may have quotes.</summary>
    public static IEnumerable<string> OthersAt(string text, int start, int end)
    {
        if (end > start + 1 && text[start] is '"' or '\'' && text[end - 1] == text[start])
        {
            (start, end) = (start + 1, end - 1);
        }
        else if (end > start && text[end - 1] is '"' or '\'')
        {
            end--;
        }

        var (from, to) = (start, end);
        return ValuesBeside(text[from..to]).Select(value => $"{text[..from]}{value}{text[to..]}");
    }

    /// <summary>Values of the same kind.</summary>
    private static IEnumerable<string> ValuesBeside(string value)
    {
        foreach (var other in Others[value])
        {
            yield return other;
        }

        var numbers = Number().Matches(value);
        foreach (var number in numbers.Reverse().Take(1).Concat(numbers.Take(numbers.Count > 1 ? 1 : 0)))
        {
            yield return value[..number.Index] + (long.Parse(number.Value, CultureInfo.InvariantCulture) + 1).ToString(CultureInfo.InvariantCulture) + value[(number.Index + number.Length)..];
        }

        yield return value + "x";
        if (value.Length > 1)
        {
            yield return "x" + value;
        }
    }

    /// <summary>The parts of a value with options, such as <c>a:/b:ro,z</c>, each with the sign before it.</summary>
    public static IEnumerable<(int Start, int End)> PartsOf(string text, int start, int end)
    {
        var value = text[start..end];
        if (value.Contains("://", StringComparison.Ordinal) || value.AsSpan().ContainsAny(Unsplit) || !value.AsSpan().ContainsAny(':', ','))
        {
            yield break;
        }

        for (var from = 0; from < value.Length;)
        {
            var length = value.AsSpan(from).IndexOfAny(':', ',');
            length = length < 0 ? value.Length - from : length;
            if (length > 0)
            {
                yield return (start + from, start + from + length);
            }

            from += length + 1;
        }
    }

    [GeneratedRegex(@"(?<![0-9A-Za-z$])\d{1,9}(?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
