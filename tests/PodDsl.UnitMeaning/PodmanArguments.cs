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

    /// <summary>Flags that take no value of their own word.</summary>
    private static readonly HashSet<string> Switches =
    [
        "--tty", "--detach", "--replace", "--rm", "--init", "--read-only", "--read-only-tmpfs", "--env-host", "--http-proxy",
        "--ignore", "--force", "--all-tags", "--tls-verify", "--quiet", "--disable-dns", "--internal", "--ipv6", "--force-rm",
        "--privileged", "--interactive", "--no-hosts", "--no-hostname", "--publish-all", "--oom-kill-disable", "--rmi",
        "--no-healthcheck", "--passwd", "--unsetenv-all",
    ];

    public static IEnumerable<string> Of(IReadOnlyList<string> words)
    {
        var position = 0;
        var isRm = words.Contains("rm");
        for (var index = 0; index < words.Count; index++)
        {
            var word = words[index];

            // The words behind the image are those of the container.
            if (!word.StartsWith('-') || (position >= PositionalsBeforeContainer(words)))
            {
                yield return $"word {position++} is {word}";
                continue;
            }

            if (isRm && !word.StartsWith("--", StringComparison.Ordinal))
            {
                yield return $"has {word}";
                continue;
            }

            var (flag, value) = Split(word);
            if (value is null && !Switches.Contains(flag) && index + 1 < words.Count)
            {
                value = words[++index];
            }

            yield return value is null ? $"has {flag}" : $"has {flag} = {value}";
        }
    }

    private static int PositionalsBeforeContainer(IReadOnlyList<string> words) => (words.Count > 0 ? words[0] : "") switch
    {
        "run" => 2,
        "exec" => 2,
        _ => int.MaxValue,
    };

    private static (string Flag, string? Value) Split(string word)
    {
        var equals = word.IndexOf('=', StringComparison.Ordinal);
        var flag = equals < 0 ? word : word[..equals];
        return (LongNames.GetValueOrDefault(flag, flag), equals < 0 ? null : word[(equals + 1)..]);
    }
}
