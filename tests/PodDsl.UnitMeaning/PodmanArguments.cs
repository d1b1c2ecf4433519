using PodDsl.Core.Catalogue;

namespace PodDsl.UnitMeaning;

/// <summary>The arguments of a podman command in one spelling: flags with their values as a set, other words in order.</summary>
internal static class PodmanArguments
{
    private static readonly Dictionary<string, string> LongNames = new()
    {
        ["-p"] = "--publish",
        ["-v"] = "--volume",
        ["-e"] = "--env",
        ["-l"] = "--label",
        ["-t"] = "--tty",
        ["-d"] = "--detach",
    };

    /// <summary>Flags without a setting of ours that take no value, and <c>--rootfs</c>, which makes the image a folder.</summary>
    private static readonly string[] OwnSwitches = ["--detach", "--replace", "--rm", "--ignore", "--force", "--rootfs", "--syslog"];

    private static readonly ILookup<string, Option> Rows =
        Options.All.Where(row => row.Flag is not null).ToLookup(row => row.Flag!);

    /// <summary>Flags without a value in a word of its own: they are on or off.</summary>
    private static readonly HashSet<string> Switches =
    [
        .. OwnSwitches,
        .. Rows.Where(rows => rows.All(row => row.ValueKind == ValueKind.Boolean && row.FlagPrefix.Length == 0)).Select(rows => rows.Key),
    ];

    /// <summary>Flags whose last value counts for podman.</summary>
    private static readonly HashSet<string> LastCounts =
    [
        .. Rows.Where(rows => rows.All(row => row.Repeat == Repeat.Single && row.FlagPrefix.Length == 0)).Select(rows => rows.Key),
        "--exit-policy",
    ];

    public static IEnumerable<string> Of(IReadOnlyList<string> words)
    {
        var flags = new List<(string Flag, string? Value)>();
        var positionals = new List<string>();
        for (var index = 0; index < words.Count; index++)
        {
            var word = words[index];

            // The words after the image are those of the container.
            if (!word.StartsWith('-') || IsContainerCommand(positionals))
            {
                positionals.Add(word);
                continue;
            }

            var (flag, value) = Split(word, isRemoval: positionals.Contains("rm"));
            if (Switches.Contains(flag) || flag.Length == 2)
            {
                value = value == "true" ? null : value;
            }
            else if (value is null && index + 1 < words.Count)
            {
                value = words[++index];
            }

            if (LastCounts.Contains(flag))
            {
                flags.RemoveAll(earlier => earlier.Flag == flag);
            }

            flags.Add((flag, value));
        }

        return
        [
            .. positionals.Select((word, position) => $"word {position} is {word}"),
            .. flags.Select(flag => flag.Value is null ? $"has {flag.Flag}" : $"has {flag.Flag} = {flag.Value}"),
        ];
    }

    private static bool IsContainerCommand(List<string> positionals) => positionals is ["run" or "exec", _, ..];

    /// <summary><c>podman rm</c> has other short flags, and none takes a value.</summary>
    private static (string Flag, string? Value) Split(string word, bool isRemoval)
    {
        var equals = word.IndexOf('=', StringComparison.Ordinal);
        var flag = equals < 0 ? word : word[..equals];
        return (isRemoval ? flag : LongNames.GetValueOrDefault(flag, flag), equals < 0 ? null : word[(equals + 1)..]);
    }
}
