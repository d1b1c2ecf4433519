using System.Globalization;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.Values;

namespace PodDsl.Import.Commands;

/// <summary>Reads the commands of scripts, and makes drafts of units of those for podman and docker.</summary>
/// <param name="reading">Gets notes and variables.</param>
/// <param name="drafts">Gets the units.</param>
internal sealed class ScriptReader(CommandReading reading, List<UnitDraft> drafts)
{
    private const int DeepestScript = 4;
    private const int MostOthers = 60;
    private const int MostLines = 20;

    /// <summary>Commands that need no unit: they make room for the container, or look at it.</summary>
    private static readonly HashSet<string> Needless = new(StringComparer.Ordinal)
    {
        "pull", "image pull", "rm", "stop", "kill", "ps", "logs", "inspect", "images", "login", "logout", "info", "version", "wait", "attach", "stats", "top", "port", "start",
        "restart", "network rm", "network ls", "network inspect", "network prune", "volume rm", "volume ls", "volume inspect", "volume prune", "pod rm", "pod stop", "pod start",
        "pod ps", "pod ls", "pod inspect", "system prune", "image prune", "image ls", "image rm", "rmi", "search", "generate systemd", "ls", "list", "prune", "container prune",
        "network exists", "volume exists", "exists", "image inspect", "image exists", "help", "",
    };

    private static readonly HashSet<string> Preparing = new(StringComparer.Ordinal) { "mkdir", "chown", "chmod", "touch", "install", "semanage", "restorecon", "chcon", "setfacl", "useradd", "groupadd", "firewall-cmd", "sysctl", "loginctl" };

    private readonly List<(string Name, SourceSpan Source, bool IsOfPodman)> _others = [];

    /// <summary>Takes commands for itself; null to make units of them here.</summary>
    public Func<Invocation, bool>? OnCommand { get; init; }

    /// <summary>Reads a range of a source.</summary>
    public void Read(SourceText source, int start, int end, bool hasPrompts, ShellVariables? variables = null)
    {
        var left = new Queue<(SourceText Source, int Start, int End, bool HasPrompts, int Depth, ShellVariables Variables)>();
        left.Enqueue((source, start, end, hasPrompts, 0, variables ?? new ShellVariables(source, reading)));
        while (left.TryDequeue(out var script))
        {
            var problems = new List<ShellProblem>();
            var scanner = new ShellScanner(script.Source, script.Start, script.End, script.HasPrompts, problems, reading.Steps).AtStart();
            reading.ValueOf = script.Variables.Find;
            foreach (var command in scanner.Read())
            {
                foreach (var (innerStart, innerEnd) in command.Inner)
                {
                    if (script.Depth < DeepestScript && MayRun(script.Source.Text, innerStart, innerEnd))
                    {
                        left.Enqueue((script.Source, innerStart, innerEnd, false, script.Depth + 1, script.Variables));
                    }
                }

                if (ReadCommand(command, script.Variables) is { } inner && script.Depth < DeepestScript)
                {
                    var text = inner.ToSource();
                    left.Enqueue((text, 0, text.Text.Length, false, script.Depth + 1, script.Variables.For(text)));
                }
            }

            foreach (var problem in problems)
            {
                reading.Note(NoteKind.Changed, "quote", problem.Message, problem.Remedy, problem.Source);
            }
        }

        reading.ValueOf = null;
    }

    /// <summary>Says which commands nothing became of.</summary>
    /// <param name="ofPodman">True for those of podman and docker alone.</param>
    public void NoteOthers(bool ofPodman = false)
    {
        var others = ofPodman ? _others.FindAll(static other => other.IsOfPodman) : _others;
        if (others.Count == 0)
        {
            return;
        }

        var names = others.GroupBy(static other => other.Name, StringComparer.Ordinal).ToList();
        var shown = names.Take(MostOthers).Select(static group => Shown.FromString($"{group.Key} ({Lines([.. group.Select(static other => other.Source.Line).Distinct()])})"));
        Shown rest = names.Count > MostOthers ? $", and {(long)(names.Count - MostOthers)} more" : "";

        // Each name is shown by itself, so that no long list is cut.
        reading.Note(
            NoteKind.Told, others[0].Name, $"Units do not run the other commands, here with their lines: {Shown.Join(", ", shown)}{rest}.",
            "Run by hand what the containers need.", others[0].Source);
    }

    private static string Lines(IReadOnlyList<int> lines) =>
        string.Join(", ", lines.Take(MostLines)) + (lines.Count > MostLines ? string.Create(CultureInfo.InvariantCulture, $" and {lines.Count - MostLines} more") : "");

    private static bool MayRun(string text, int start, int end) =>
        text.IndexOf("docker", start, end - start, StringComparison.Ordinal) >= 0 || text.IndexOf("podman", start, end - start, StringComparison.Ordinal) >= 0;

    /// <summary>Returns a script that the command hands to another shell, if there is one.</summary>
    private Word? ReadCommand(ShellCommand command, ShellVariables variables)
    {
        var first = 0;
        while (first < command.Words.Count && variables.TryAssign(command.Words[first]))
        {
            first++;
        }

        if (first == command.Words.Count)
        {
            return null;
        }

        switch (command.Words[first].Plain)
        {
            case "export" or "declare" or "local" or "readonly" or "typeset":
                foreach (var word in command.Words.Skip(first + 1))
                {
                    variables.TryAssign(word);
                }

                return null;
            case "for" or "read" or "select" or "unset":
                foreach (var word in command.Words.Skip(first + 1).Take(command.Words[first].Plain is "for" or "select" ? 1 : int.MaxValue))
                {
                    if (word.Plain is { } name)
                    {
                        variables.Forget(name);
                    }
                }

                return null;
        }

        if (!MayRun(command, first))
        {
            AddOther(command.Words[first], variables);
            return null;
        }

        var notes = reading.NoteCount;
        var words = command.Words.Skip(first).SelectMany(variables.Expand).ToList();
        if (ShellWords.IndexOfScript(words.ConvertAll(word => word.Text)) is >= 0 and var script && Invocation.Find(words) is null)
        {
            return words[script];
        }

        if (ComposeCall.Find(words) is { } compose)
        {
            NoteCompose(compose);
        }
        else if (Invocation.Find(words) is { } call)
        {
            Read(call);
        }
        else
        {
            // No unit has its words.
            reading.ForgetNotes(notes);
            AddOther(command.Words[first], variables, isOfPodman: words.Exists(static word => Invocation.NameOf(word) is "docker" or "podman"));
        }

        return null;
    }

    /// <summary>True if a word of the command can be podman or docker, also through a variable.</summary>
    private static bool MayRun(ShellCommand command, int first) => command.Words.Skip(first).Any(word => word.Pieces.Any(piece =>
        piece.Kind is ShellPieceKind.Variable or ShellPieceKind.Array
        || piece.Text.Contains("docker", StringComparison.OrdinalIgnoreCase) || piece.Text.Contains("podman", StringComparison.OrdinalIgnoreCase)));

    private void AddOther(ShellWord word, ShellVariables variables, bool isOfPodman = false)
    {
        if ((word.Plain ?? (word.Pieces is [{ Kind: ShellPieceKind.Variable } variable, ..] ? "$" + variable.Text : "")) is { Length: > 0 } name && name is not ("then" or "do" or "done" or "fi" or "else" or "{" or "}" or "esac" or "case" or "in" or "set" or "exit" or "return" or "echo" or "printf" or "cd" or "true" or "sleep" or "if" or "while" or "[" or "[[" or "function" or "shift" or ":"))
        {
            _others.Add((name, variables.SpanOf(word), isOfPodman));
        }
    }

    /// <summary>Reads a call of podman or docker.</summary>
    public void Read(Invocation call)
    {
        if (OnCommand?.Invoke(call) == true)
        {
            return;
        }

        switch (call.Verb)
        {
            case "run" or "create":
                ContainerCommand.Read(call, reading, drafts);
                break;
            case "pod create":
                var pod = ResourceCommand.Pod(call, reading);
                pod.Directive(Core.Catalogue.Section.Install, Core.Catalogue.Keys.WantedBy, "default.target", pod.Source);
                drafts.Add(pod);
                break;
            case "network create":
                Add(ResourceCommand.Network(call, reading));
                break;
            case "volume create":
                Add(ResourceCommand.Volume(call, reading));
                break;
            case "build" or "image build" or "buildx build" or "builder build":
                Add(BuildCommand.Read(call, reading));
                break;
            case "network connect":
                Connect(call);
                break;
            default:
                if (Needless.Contains(call.Verb))
                {
                    _others.Add(($"{Invocation.NameOf(call.Program)} {call.Verb}".TrimEnd(), call.Program.Source, true));
                }
                else
                {
                    reading.Note(
                        NoteKind.Lost, $"{(call.IsDocker ? "docker" : "podman")} {call.Verb}", $"No unit does what '{call.Verb}' does.", RemedyOf(call), call.Program.Source);
                }

                break;
        }
    }

    private static string RemedyOf(Invocation call) => call.Verb switch
    {
        "exec" => "Run it by hand, or with ExecStartPost= in [Service].",
        "secret create" => "Run it by hand with podman; the containers then find the secret.",
        "kube play" or "play kube" => "Write a .kube unit with Yaml=.",
        _ => "Run it by hand with podman.",
    };

    private void NoteCompose(ComposeCall call)
    {
        if (!call.Starts)
        {
            return;
        }

        var folder = reading.Folder.Literal is { } literal ? literal : ".";
        var files = call.Files.Select(file => HostPaths.Resolve(file.Text, reading.Folder) is { HasHoles: false } path ? path.Marked : file.ToString()).DefaultIfEmpty(folder).ToList();
        reading.Note(
            NoteKind.Lost, $"{call.Program}{(Invocation.NameOf(call.Program) is "docker" or "podman" ? " compose" : "")} {call.Verb}", $"The services of {(call.Files.Count > 0 ? string.Join(", ", files.Select(file => $"'{file}'")) : $"the Compose file in '{folder}'")} are not in this import.",
            $"Import them: poddsl import {ShellWords.Join(files.ConvertAll(file => new Text(file)))} --to quadlet -o DIR.", call.Program.Source);
    }

    private void Add(UnitDraft? draft)
    {
        if (draft is not null)
        {
            drafts.Add(draft);
        }
    }

    /// <summary>A container that the script has made joins one more network.</summary>
    private void Connect(Invocation call)
    {
        var (flags, rest) = FlagParser.Read(call.Arguments, FlagTable.Connect);
        if (rest.Count < 2 || drafts.FindLast(draft => draft.Kind == UnitKind.Container && draft.ResourceName == rest[1].Marked) is not { } container)
        {
            reading.Note(NoteKind.Lost, call.Verb, "The container is not among the imported ones.", "Add Network= to its unit.", call.Program.Source);
            return;
        }

        var options = flags.Select(flag => flag.Name switch { "--alias" => "alias=", "--ip" => "ip=", "--ip6" => "ip6=", "--mac-address" => "mac=", _ => null } is { } option
            ? option + flag.Value.Marked
            : null).OfType<string>().ToList();
        foreach (var lost in flags.Where(flag => flag.Name is not ("--alias" or "--ip" or "--ip6" or "--mac-address")))
        {
            reading.Note(NoteKind.Lost, lost.Written, $"podman has no flag '{lost.Written}' of network connect.", "", lost.Source);
        }

        container.Key(Core.Catalogue.Keys.Network, options.Count == 0 ? rest[0].Text : rest[0].Text + ":" + string.Join(',', options), rest[0].Source);
    }
}
