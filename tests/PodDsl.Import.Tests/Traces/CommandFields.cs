using PodDsl.Import.Commands;

namespace PodDsl.Import.Tests.Traces;

/// <summary>The fields of scripts and Markdown files: each call of podman or docker, and its flags and words.</summary>
internal static class CommandFields
{
    /// <summary>The fields of a script.</summary>
    public static IEnumerable<Field> OfScript(string text) => Of(text, 0, text.Length, hasPrompts: false);

    /// <summary>The fields of the blocks of code of a Markdown file.</summary>
    public static IEnumerable<Field> OfMarkdown(string text) => MarkdownCode.Find(text).Where(block => block.IsForShell)
        .SelectMany(block => Of(text, block.Start, block.End, block.HasPrompts || text.AsSpan(block.Start, block.End - block.Start).TrimStart().StartsWith("$ ", StringComparison.Ordinal)));

    /// <summary>The fields of one command: its flags with their values, its other words, and the parts of values with options.</summary>
    public static IEnumerable<Field> Words(string text, string name, IReadOnlyList<(string Text, int Start, int End)> words)
    {
        var program = words.ToList().FindIndex(word => IsProgram(word.Text));
        if (program < 0 || program + 1 >= words.Count)
        {
            yield break;
        }

        var isDocker = words[program].Text.Contains("docker", StringComparison.Ordinal);
        var verb = program + 1;
        while (verb + 1 < words.Count && words[verb].Text.StartsWith('-'))
        {
            verb++;
        }

        var isGroup = words[verb].Text is "container" or "pod" or "network" or "volume" or "image" && verb + 1 < words.Count;
        var verbs = isGroup && words[verb].Text != "container" ? $"{words[verb].Text} {words[verb + 1].Text}" : words[isGroup ? verb + 1 : verb].Text;
        if (SetOf(verbs, isDocker) is not { } set)
        {
            yield break;
        }

        var isInCommand = false;
        for (var index = verb + (isGroup ? 2 : 1); index < words.Count; index++)
        {
            var (word, start, end) = words[index];
            if (isInCommand || !word.StartsWith('-') || word.Length == 1)
            {
                isInCommand |= !set.IsMixed;
                yield return FieldAt($"{name} {verbs} WORD", start, end, start, end);
                continue;
            }

            var equals = word.IndexOf('=', StringComparison.Ordinal);
            var flag = set.NameOf(equals < 0 ? word : word[..equals]);
            var isValued = flag.StartsWith("--", StringComparison.Ordinal) ? set.IsSwitch(flag) == false : set.Letters.TryGetValue(flag[^1], out var letter) && set.IsSwitch(letter) == false;
            if (!flag.StartsWith("--", StringComparison.Ordinal) && set.Letters.TryGetValue(flag[^1], out var longName))
            {
                flag = longName;
            }

            if (equals < 0 && isValued && index + 1 < words.Count)
            {
                index++;
                foreach (var field in Valued($"{name} {verbs} {flag}", start, words[index].Start, words[index].End))
                {
                    yield return field;
                }
            }
            else if (equals > 0 && isValued)
            {
                var value = text.IndexOf('=', start) + 1;
                foreach (var field in Valued($"{name} {verbs} {flag}", start, value, end))
                {
                    yield return field;
                }
            }
            else
            {
                yield return new Field($"{name} {verbs} {flag}", LineOf(text, start), text[start..end], Changes.Without(text, (start, end)), []) { Wholes = [new Whole(words[program].Start, verbs)] };
            }
        }

        IEnumerable<Field> Valued(string flag, int start, int value, int end)
        {
            yield return FieldAt(flag, start, end, value, end);
            if (flag.Split(' ')[^1] is not ("--volume" or "--mount" or "--network" or "--publish" or "--tmpfs" or "--device" or "--gpus" or "--ulimit" or "--secret" or "--log-opt" or "--add-host"))
            {
                yield break;
            }

            foreach (var (from, to) in Changes.PartsOf(text, value, end))
            {
                // A part goes with the sign before it, and the first one with that behind it.
                var (first, last) = from > value ? (from - 1, to) : (from, Math.Min(to + 1, end));
                yield return new Field($"{flag} part", LineOf(text, from), text[from..to], text.Remove(first, last - first), Changes.OthersAt(text, from, to)) { Wholes = [new Whole(words[program].Start, verbs)] };
            }
        }

        Field FieldAt(string of, int start, int end, int value, int valueEnd) =>
            new(of, LineOf(text, start), text[start..end], Changes.Without(text, (start, end)), Changes.OthersAt(text, value, valueEnd)) { Wholes = [new Whole(words[program].Start, verbs)] };
    }

    private static IEnumerable<Field> Of(string text, int start, int end, bool hasPrompts)
    {
        foreach (var command in new ShellScanner(SourceText.OfFile("file", text), start, end, hasPrompts, [], default).AtStart().Read())
        {
            var words = command.Words.Select(word => (Text: string.Concat(word.Pieces.Select(static piece => piece.Text)), word.Start, word.End)).ToList();
            var program = words.FindIndex(word => IsProgram(word.Text));
            if (program < 0 || words.Take(program).Any(word => word.Text is "echo" or "printf" or "command" or "which"))
            {
                continue;
            }

            var (first, last) = (words[0].Start, words[^1].End);
            var verb = program + 1 < words.Count ? words[program + 1].Text : "";
            yield return new Field($"command {verb}", LineOf(text, first), text[first..last], Changes.Without(text, (first, last)), []);
            if (words.Take(program).All(word => word.Text is "sudo" or "exec" or "nohup" or "time" or "env" || word.Text.Contains('=', StringComparison.Ordinal)))
            {
                foreach (var field in Words(text, "", words))
                {
                    yield return field;
                }
            }
        }
    }

    private static bool IsProgram(string word) => word is "podman" or "docker" || (word.StartsWith('/') && word[(word.LastIndexOf('/') + 1)..] is "podman" or "docker");

    private static FlagSet? SetOf(string verbs, bool isDocker) => verbs switch
    {
        "run" or "create" => isDocker ? FlagTable.DockerRun : FlagTable.PodmanRun,
        "pod create" => FlagTable.Pod,
        "network create" => FlagTable.Network,
        "volume create" => FlagTable.Volume,
        "build" or "image build" => FlagTable.Build,
        "network connect" => FlagTable.Connect,
        _ => null,
    };

    private static int LineOf(string text, int offset) => text.AsSpan(0, offset).Count('\n') + 1;
}
