namespace PodDsl.Import.Commands;

/// <summary>A call of podman or docker.</summary>
/// <param name="IsDocker">True for docker.</param>
/// <param name="Program">The word of the program.</param>
/// <param name="GlobalFlags">The flags before the subcommand.</param>
/// <param name="Verb">The subcommand, without <c>container</c>: <c>run</c>, <c>pod create</c>.</param>
/// <param name="Arguments">The words behind the subcommand.</param>
internal sealed record Invocation(bool IsDocker, Word Program, IReadOnlyList<GivenFlag> GlobalFlags, string Verb, IReadOnlyList<Word> Arguments)
{
    /// <summary>Subcommands that have subcommands.</summary>
    private static readonly HashSet<string> Groups = new(StringComparer.Ordinal)
    {
        "container", "pod", "network", "volume", "image", "secret", "system", "generate", "play", "kube", "compose", "artifact", "buildx", "builder", "context", "machine", "manifest", "quadlet",
    };

    /// <summary>Programs that run the program behind them, with their options that take a value.</summary>
    private static readonly Dictionary<string, string[]> Runners = new(StringComparer.Ordinal)
    {
        ["sudo"] = ["-u", "-g", "-C", "-D", "-h", "-p", "-R", "-T", "-U", "--user", "--group"],
        ["doas"] = ["-u", "-C"],
        ["env"] = ["-u", "-C", "-S", "--unset", "--chdir"],
        ["exec"] = ["-a"],
        ["command"] = [], ["nohup"] = [], ["time"] = ["-f", "-o"], ["builtin"] = [], ["setsid"] = [],
        ["nice"] = ["-n"], ["ionice"] = ["-c", "-n"],
        ["stdbuf"] = ["-i", "-o", "-e"],
        ["$"] = [], ["%"] = [], ["+"] = [], ["then"] = [], ["do"] = [], ["else"] = [], ["elif"] = [], ["if"] = [], ["while"] = [], ["until"] = [], ["!"] = [], ["{"] = [],
    };

    /// <summary>The index of the program that a command runs in the end: behind sudo and the like.</summary>
    public static int IndexOfProgram(IReadOnlyList<Word> words)
    {
        var index = 0;
        while (index < words.Count && Runners.TryGetValue(NameOf(words[index]), out var valued))
        {
            index++;
            while (index < words.Count && (words[index].Marked.StartsWith('-') || IsAssignment(words[index])))
            {
                var flag = words[index++].Marked;
                if (flag == "--")
                {
                    break;
                }

                index += valued.Contains(flag) ? 1 : 0;
            }
        }

        // timeout 10 podman ...
        if (index + 2 < words.Count && NameOf(words[index]) == "timeout")
        {
            index++;
            while (index < words.Count && words[index].Marked.StartsWith('-'))
            {
                index += words[index].Marked is "-k" or "-s" or "--signal" or "--kill-after" ? 2 : 1;
            }

            index++;
        }

        return index;
    }

    /// <summary>Reads the call out of the words of a command; null if it calls neither.</summary>
    public static Invocation? Find(IReadOnlyList<Word> words)
    {
        var index = IndexOfProgram(words);
        if (index >= words.Count || IsDockerName(words[index]) is not { } isDocker)
        {
            return null;
        }

        var program = words[index];
        var (flags, rest) = FlagParser.Read(words.Skip(index + 1).ToList(), isDocker ? FlagTable.DockerItself : FlagTable.PodmanItself);
        var verb = rest.Count > 0 ? rest[0].Marked : "";
        var length = Math.Min(rest.Count, 1);
        if (Groups.Contains(verb) && rest.Count > 1)
        {
            verb = verb is "container" ? rest[1].Marked : verb + " " + rest[1].Marked;
            length = 2;
        }

        return new Invocation(isDocker, program, flags, verb, rest.Skip(length).ToList());
    }

    /// <summary>True for docker, false for podman, null for neither. A script may have the program in a variable.</summary>
    private static bool? IsDockerName(Word word)
    {
        var name = NameOf(word);
        if (word.Text.Variables.FirstOrDefault() is { } variable)
        {
            return variable.Contains("DOCKER", StringComparison.OrdinalIgnoreCase) ? true
                : variable.Contains("PODMAN", StringComparison.OrdinalIgnoreCase) ? false
                : null;
        }

        return name switch
        {
            "docker" or "docker.exe" => true,
            "podman" or "podman.exe" or "podman-remote" => false,
            _ => null,
        };
    }

    /// <summary>The name of a program without its folder.</summary>
    public static string NameOf(Word word) => word.Marked[(word.Marked.LastIndexOf('/') + 1)..];

    private static bool IsAssignment(Word word)
    {
        var equals = word.Marked.IndexOf('=');
        return equals > 0 && word.Marked.Take(equals).All(character => char.IsAsciiLetterOrDigit(character) || character == '_');
    }
}
