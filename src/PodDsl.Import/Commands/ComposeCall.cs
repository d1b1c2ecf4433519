namespace PodDsl.Import.Commands;

/// <summary>A call of docker-compose, podman-compose, or <c>compose</c> of docker or podman.</summary>
/// <param name="Program">The word of the program.</param>
/// <param name="Verb">The subcommand.</param>
/// <param name="Files">The files that it names.</param>
internal sealed record ComposeCall(Word Program, string Verb, IReadOnlyList<Word> Files)
{
    /// <summary>Flags before the subcommand with a value.</summary>
    private static readonly HashSet<string> Valued = new(
        ["-f", "--file", "-p", "--project-name", "--profile", "--env-file", "--project-directory", "--ansi", "--progress", "--parallel", "--podman-args", "--podman-path"], StringComparer.Ordinal);

    /// <summary>Subcommands that start containers.</summary>
    private static readonly HashSet<string> Starting = new(["up", "start", "create", "run"], StringComparer.Ordinal);

    /// <summary>True if it starts the services of a project.</summary>
    public bool Starts => Starting.Contains(Verb);

    /// <summary>Reads the call out of the words of a command; null if it calls none of them.</summary>
    public static ComposeCall? Find(IReadOnlyList<Word> words)
    {
        var index = Invocation.IndexOfProgram(words);
        if (index >= words.Count)
        {
            return null;
        }

        var program = words[index];
        switch (Invocation.NameOf(program))
        {
            case "docker-compose" or "podman-compose":
                break;
            case "docker" or "podman" when index + 1 < words.Count && words[index + 1].Marked == "compose":
                index++;
                break;
            default:
                return null;
        }

        var files = new List<Word>();
        for (index++; index < words.Count && words[index].Marked.StartsWith('-'); index++)
        {
            var flag = words[index].Marked;
            var equals = flag.IndexOf('=');
            var isFile = flag is "-f" or "--file" || flag.StartsWith("--file=", StringComparison.Ordinal);
            if (equals >= 0)
            {
                files.AddRange(isFile ? [words[index].From(equals + 1)] : []);
            }
            else if (Valued.Contains(flag))
            {
                index++;
                files.AddRange(isFile && index < words.Count ? [words[index]] : []);
            }
        }

        return new ComposeCall(program, index < words.Count ? words[index].Marked : "", files);
    }
}
