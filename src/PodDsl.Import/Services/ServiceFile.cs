using System.Text.RegularExpressions;
using PodDsl.Core.Catalogue;
using PodDsl.Core.Model;
using PodDsl.Core.Parsing;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.Values;
using PodDsl.Import.Commands;

namespace PodDsl.Import.Services;

/// <summary>Reads one service.</summary>
internal sealed class ServiceFile
{
    private static readonly string[] Sections = ["Unit", "Service", "Install"];

    private static readonly HashSet<string> Commands = new(StringComparer.Ordinal)
    {
        Keys.ExecStartPre, Keys.ExecStart, Keys.ExecStartPost, Keys.ExecReload, Keys.ExecStop, Keys.ExecStopPost,
    };

    /// <summary>Directives that count for each command of a service.</summary>
    private static readonly HashSet<string> Shared = new(StringComparer.Ordinal)
    {
        Keys.Environment, Keys.EnvironmentFile, Keys.PassEnvironment, Keys.TimeoutStartSec,
    };

    private readonly SourceText _source;
    private readonly UnitFile _file;
    private readonly CommandReading _reading;
    private readonly List<UnitDraft> _drafts;
    private readonly List<StartedContainer> _starts;
    private readonly string _name;
    private readonly List<UnitDraft> _own = [];
    private readonly List<ServiceLine> _kept = [];
    private readonly ServiceNames _names;
    private readonly Dictionary<UnitDraft, ServiceLine> _lines = new(ReferenceComparer<UnitDraft>.Instance);

    /// <summary>Containers that go on when their command has ended.</summary>
    private readonly HashSet<UnitDraft> _detached = new(ReferenceComparer<UnitDraft>.Instance);

    /// <summary>Names in the commands that stop and remove containers.</summary>
    private readonly HashSet<string> _stopped = new(StringComparer.Ordinal);
    private ContainerFacts? _facts;

    /// <summary>Says that the service starts a container that something else has made.</summary>
    private Action? _started;

    /// <summary>A command that does nothing but stay with the container.</summary>
    private ServiceLine? _following;

    /// <summary>The image that the service pulls before it starts, and how.</summary>
    private (Word Image, bool IgnoresFailure)? _pull;

    public ServiceFile(SourceText source, UnitFile file, CommandReading reading, List<UnitDraft> drafts, List<StartedContainer> starts)
    {
        (_source, _file, _reading, _drafts, _starts) = (source, file, reading, drafts, starts);
        var name = Path.GetFileName(file.Path);
        _name = name.EndsWith(".service", StringComparison.Ordinal) ? name[..^".service".Length] : name;
        _names = new ServiceNames(_name, _own);
    }

    public void Read()
    {
        _reading.IsOfService = name => IsVariable(name);
        var lines = _file.Entries("Service").Where(entry => Commands.Contains(entry.Key)).SelectMany(entry => ServiceLine.Read(_source, entry, _reading)).ToList();
        // The container first: the other commands are about it.
        foreach (var line in _reading.Steps.Over(lines.Where(line => line.Key is Keys.ExecStart)))
        {
            ReadStart(line);
        }

        // What is made first: a command before may remove what one behind it makes.
        var rest = new List<(ServiceLine Line, Invocation? Call)>();
        foreach (var line in _reading.Steps.Over(lines.Where(line => line.Key is Keys.ExecStartPre)))
        {
            var count = _drafts.Count;
            if (TryRead(line, out var call))
            {
                Own(count, line);
            }
            else
            {
                rest.Add((line, call));
            }
        }

        foreach (var (line, call) in rest)
        {
            ReadBefore(line, call);
        }

        if (Main is not { } main)
        {
            _started?.Invoke();
            NoteNothing(lines);
            return;
        }

        if (RunsAnother(main))
        {
            NoteAnother();
            return;
        }

        if (_following is not null)
        {
            Drop(_following);
        }

        foreach (var line in _reading.Steps.Over(lines.Where(line => line.Key is not (Keys.ExecStart or Keys.ExecStartPre))))
        {
            ReadOther(line, main);
        }

        Name(main);
        var directives = new ServiceDirectives(_file, _facts, _reading);
        StartOthers(main, directives);
        SetPull(main);
        foreach (var section in Sections)
        {
            foreach (var entry in _reading.Steps.Over(_file.Entries(section)))
            {
                if (!Commands.Contains(entry.Key))
                {
                    directives.Add(main, section, entry);
                }
            }
        }

        foreach (var line in _kept)
        {
            Keep(main, line, directives.IsOneshot);
        }

        directives.SetNotify(main);
        directives.SetRestart(main);
        main.OtherSections = _file.Sections
            .Where(section => !Sections.Contains(section.Name))
            .Select(section => new VerbatimSection(
                section.Name, section.Entries.Select(entry => new VerbatimEntry(entry.Key, entry.Value, entry.Source)).ToEquatableArray(), section.Source))
            .ToEquatableArray();
        _reading.IsOfService = null;
    }

    /// <summary>The unit that takes the place of the service.</summary>
    private UnitDraft? Main => _own.Find(draft => draft.Kind is UnitKind.Pod) is { } pod && !_own.Exists(draft => draft.Kind == UnitKind.Container) ? pod
        : _own.Find(draft => draft.Kind is UnitKind.Container or UnitKind.Kube);

    private bool IsVariable(string name) =>
        _file.Entries("Service", Keys.EnvironmentFile).Any() || _file.Entries("Service", Keys.PassEnvironment).Any()
        || _file.Entries("Service", Keys.Environment).Any(entry => entry.Value.Contains(name + "=", StringComparison.Ordinal));

    private void ReadStart(ServiceLine line)
    {
        var count = _drafts.Count;
        var isRead = TryRead(line, out var call);
        Own(count, line);
        if (isRead || call is null)
        {
            if (!isRead && !IsNothing(line))
            {
                _kept.Add(line);
            }

            return;
        }

        switch (call.Verb)
        {
            case "start" when NameOf(call) is { } name:
                _started = () => _reading.Note(
                    NoteKind.Refused, $"{Path.GetFileName(_file.Path)}: {call.Verb}",
                    $"The service starts a container that exists already: only podman knows how '{name}' was made, and the file does not say it.",
                    call.IsDocker
                        ? $"Import the command that made it: docker container inspect {name} shows its parts."
                        : $"Import what podman generate systemd --new --name {name} prints, or the command that podman container inspect --format '{{{{.Config.CreateCommand}}}}' {name} shows.",
                    line.Words[0].Source);
                break;
            case "pod start":
                // The pod is made before.
                Drop(line);
                break;
            case "logs" or "wait" or "attach":
                // They stay with a container that another line has made.
                _following = line;
                break;
            case "kube play" or "play kube":
                AddKube(call, line);
                break;
            default:
                _reading.Note(
                    NoteKind.Refused, $"{Path.GetFileName(_file.Path)}: {call.Verb}", $"'{call.Verb}' makes no container that a unit can have.",
                    call.Verb.StartsWith("compose", StringComparison.Ordinal) ? "Import the Compose file." : "Leave the service as it is.", line.Words[0].Source);
                break;
        }
    }

    /// <summary>Reads what a command makes. True if it makes something, or runs a script that does.</summary>
    private bool TryRead(ServiceLine line, out Invocation? call)
    {
        call = Invocation.Find(line.Words);
        if (call is null)
        {
            var script = ShellWords.IndexOfScript(line.Words.Select(word => word.Text).ToList());
            if (script < 0)
            {
                return false;
            }

            var count = _drafts.Count;
            var source = line.Words[script].ToSource();
            var notes = _reading.NoteCount;
            new ScriptReader(_reading, _drafts) { OnCommand = OnCommandOfScript }.Read(source, 0, source.Text.Length, hasPrompts: false);
            if (_drafts.Count > count)
            {
                return true;
            }

            if (PullScript.IsMatch(source.Text))
            {
                Drop(line);
                return true;
            }

            // The script stays as it is, with all that only a shell knows.
            _reading.ForgetNotes(notes);
            return false;
        }

        return OnCommand(call);
    }

    /// <summary>A script that does nothing but pull an image, which <see cref="OnCommandOfScript"/> takes.</summary>
    private static readonly Regex PullScript = new(@"^\s*(\S*/)?(podman|docker)\s+(image\s+)?pull\s+[^\s;&|]+\s*$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);

    private bool OnCommandOfScript(Invocation call) => OnCommand(call) || (call.Verb is "pull" && TakePull(call, ignoresFailure: true));

    private bool OnCommand(Invocation call)
    {
        if (call.Verb is not ("run" or "create"))
        {
            return call.Verb is "pod create" or "network create" or "volume create" && AddResource(call);
        }

        var count = _drafts.Count;
        if (ContainerCommand.Read(call, _reading, _drafts, isService: true) is { } facts)
        {
            if (facts.IsDetached || call.Verb == "create")
            {
                _detached.UnionWith(_drafts.Skip(count));
            }

            _facts ??= facts;
            _names.Add(facts.IdFile);
        }

        return true;
    }

    private bool AddResource(Invocation call)
    {
        var draft = call.Verb switch
        {
            "pod create" => ResourceCommand.Pod(call, _reading),
            "network create" => ResourceCommand.Network(call, _reading),
            _ => ResourceCommand.Volume(call, _reading),
        };
        if (draft is not null && !_drafts.Exists(other => other.Kind == draft.Kind && other.ResourceName is { } name && name == draft.ResourceName))
        {
            _drafts.Add(draft);
        }

        return true;
    }

    /// <summary>Takes the units that were read last for those of this service.</summary>
    private void Own(int count, ServiceLine line)
    {
        foreach (var draft in _drafts.Skip(count))
        {
            _lines[draft] = line;
            _own.Add(draft);
            _names.Add(draft.ResourceName);
            _names.Add(draft.IdFile);
        }
    }

    private void ReadBefore(ServiceLine line, Invocation? call)
    {
        if (call is { Verb: "pull" or "image pull" } && TakePull(call, line.IgnoresFailure))
        {
            return;
        }

        if (_names.IsCleanup(line, call))
        {
            Drop(line);
        }
        else
        {
            _kept.Add(line);
        }
    }

    private bool TakePull(Invocation call, bool ignoresFailure)
    {
        var image = call.Arguments.LastOrDefault(word => !word.Marked.StartsWith('-'));
        if (image is null)
        {
            return false;
        }

        _pull = (image, ignoresFailure);
        return true;
    }

    private void ReadOther(ServiceLine line, UnitDraft main)
    {
        var call = Invocation.Find(line.Words);
        if (line.Key is Keys.ExecStop or Keys.ExecStopPost)
        {
            var isOfScript = call is null && ShellWords.IndexOfScript(line.Words.Select(word => word.Text).ToList()) is >= 0 and var script
                && ServiceNames.IsCleanupScript(line.Words[script].Marked);
            if (isOfScript || _names.IsCleanup(line, call))
            {
                if (call is not null)
                {
                    ServiceStop.SetTimeout(main, call);
                }

                _stopped.UnionWith(line.Words.SelectMany(word => word.Marked.Split([' ', ';'], StringSplitOptions.RemoveEmptyEntries)));

                Drop(line);
                return;
            }
        }

        if (line.Key == Keys.ExecReload && call is not null && main.Kind == UnitKind.Container && _names.NamesOwn(call) && ServiceReload.TrySet(main, call))
        {
            return;
        }

        _kept.Add(line);
    }

    /// <summary>A command that does nothing, which a oneshot needs where it has no other.</summary>
    private static bool IsNothing(ServiceLine line) => line.Words[0].Marked is "/bin/true" or "/usr/bin/true" or "true" or "/bin/sh" && line.Words.Count == 1;

    private static string? NameOf(Invocation call) => call.Arguments.LastOrDefault(word => !word.Marked.StartsWith('-'))?.ToString();

    private void NoteNothing(List<ServiceLine> lines)
    {
        _reading.IsOfService = null;
        if (_reading.Notes.Any(note => note.Kind == NoteKind.Refused && note.Source.File == _file.Path))
        {
            return;
        }

        _reading.Note(
            NoteKind.Refused, Path.GetFileName(_file.Path), "Its ExecStart= calls no podman or docker that makes a container.", "Leave the service as it is.",
            lines.Count > 0 ? lines[0].Words[0].Source : new SourceSpan(_file.Path, 0, 0, 1, 1));
    }

    private void AddKube(Invocation call, ServiceLine line)
    {
        var draft = new UnitDraft(UnitKind.Kube, call.Program.Source);
        foreach (var word in call.Arguments)
        {
            if (word.Marked.StartsWith('-'))
            {
                if (word.Marked is not ("--replace" or "--start" or "--service-container" or "--service-container=true"))
                {
                    draft.Argument(word.Text, word.Source);
                }
            }
            else
            {
                draft.Key(Keys.Yaml, HostPaths.Resolve(word.Text, _reading.Folder), word.Source);
            }
        }

        _drafts.Add(draft);
        Own(_drafts.Count - 1, line);
    }

    /// <summary>The new unit has the name of the service, and so takes its place.</summary>
    private void Name(UnitDraft main)
    {
        main.WantedName = _name;
        main.IsNameFixed = true;
        if (main.Kind == UnitKind.Pod)
        {
            main.Key(Keys.ServiceName, _name, main.Source);
        }

        for (var index = 0; index < main.Settings.Count; index++)
        {
            var setting = main.Settings[index];
            if (setting.Option is { Section: Section.Kind, Name: Keys.ContainerName } && _names.Resolve(setting.Value.ToArgument().Marked) is { } name)
            {
                main.Settings[index] = setting with { Value = new TextValue(name) };
            }
        }

        // A second container of the service keeps its own name.
        foreach (var other in _own.Where(draft => draft != main && draft.WantedName.Length == 0))
        {
            other.WantedName = _name;
        }
    }

    /// <summary>Nothing else starts the other containers of the service.</summary>
    private void StartOthers(UnitDraft main, ServiceDirectives directives)
    {
        UnitDraft? previous = null;
        foreach (var other in _own.Where(draft => draft != main && draft.Kind == UnitKind.Container && !_own.Exists(pod => ServiceLinks.IsIn(draft, pod))))
        {
            var line = _lines[other];
            var isFirst = line.Key == Keys.ExecStartPre;
            _starts.Add(new StartedContainer(
                main, other, isFirst ? previous : null, line, isFirst, EndsFirst: isFirst && !_detached.Contains(other), StopsAlong: other.ResourceName is { } name && _stopped.Contains(name)));
            previous = isFirst ? other : previous;
            Share(other, directives);
        }
    }

    /// <summary>True if the service runs a program of its own, and containers only before it.</summary>
    private bool RunsAnother(UnitDraft main) =>
        _lines[main].Key == Keys.ExecStartPre && _kept.Exists(line => line.Key == Keys.ExecStart) && !ServiceDirectives.IsOneshotIn(_file);

    private void Share(UnitDraft draft, ServiceDirectives directives)
    {
        foreach (var entry in _file.Entries("Service").Where(entry => Shared.Contains(entry.Key)))
        {
            directives.Add(draft, "Service", entry);
        }
    }

    private void NoteAnother()
    {
        _reading.IsOfService = null;
        foreach (var draft in _own.Where(draft => draft.Kind == UnitKind.Container))
        {
            // The service keeps its name.
            draft.WantedName = draft.WantedName == _name ? _name + "-container" : draft.WantedName;
            Share(draft, new ServiceDirectives(_file, _facts, _reading));
            if (!_detached.Contains(draft))
            {
                draft.Directive(Section.Service, Keys.Type, "oneshot", draft.Source);
            }
        }

        _reading.Note(
            NoteKind.Refused,
            Path.GetFileName(_file.Path),
            "The program of its ExecStart= is no container, so the service stays; the containers that it starts before have units of their own.",
            "Take the ExecStartPre= lines of these containers out of the service, and name their units in its Requires= and After=.",
            _kept.Find(line => line.Key == Keys.ExecStart)!.Words[0].Source);
    }

    /// <summary>The pull comes before all containers of the service.</summary>
    private void SetPull(UnitDraft main)
    {
        if (_pull is not { } pull)
        {
            return;
        }

        foreach (var draft in _own.Where(draft => draft.Kind == UnitKind.Container && (draft == main || HasImage(draft, pull.Image.Marked))
            && !draft.Settings.Exists(setting => setting.Option.Name == Keys.Pull)))
        {
            draft.Key(Keys.Pull, pull.IgnoresFailure ? "newer" : "always", pull.Image.Source);
        }
    }

    /// <summary>True for an image of that name, which docker completes.</summary>
    private static bool HasImage(UnitDraft draft, string name) => draft.Settings.Exists(setting =>
        setting.Option is { Section: Section.Kind, Name: Keys.Image } && setting.Value.ToArgument().Marked is var image
        && (image == name || image.EndsWith("/" + name, StringComparison.Ordinal)));

    /// <summary>Leaves out what Quadlet does itself.</summary>
    private void Drop(ServiceLine line) => Drop(line.Entry);

    private void Drop(UnitEntry entry) => _reading.LeaveToQuadlet($"{entry.Key}={entry.Value}", entry.Source);

    /// <summary>A call of docker in a script.</summary>
    private static readonly Regex DockerInScript = new(@"(^|[\s;&|(`/""'])docker\s+[a-z]", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);

    private void Keep(UnitDraft main, ServiceLine line, bool isOneshot)
    {
        var call = Invocation.Find(line.Words);
        if (call?.Verb is "rmi" or "image rm" && _pull is not null)
        {
            // The pull brings the image of today anyway.
            Drop(line);
            return;
        }

        // Quadlet puts podman's command behind those of a oneshot.
        var isSecondMain = line.Key == Keys.ExecStart
            && (!isOneshot || _lines[main].Key == Keys.ExecStartPre || line.Entry.Source.Start > _lines[main].Entry.Source.Start);
        var option = Options.Common(Section.Service, isSecondMain ? Keys.ExecStartPost : line.Key);
        main.Settings.Add(new Setting(option, WithPath(line.Value), line.Entry.Source));
        if (call is { IsDocker: true } || (call is null && line.Words.Skip(1).Any(word => DockerInScript.IsMatch(word.Marked))))
        {
            _reading.Note(
                NoteKind.Changed, line.Key, "The command still calls docker.", "Have it call podman, or remove it.", line.Words[0].Source);
        }
        else if (isSecondMain)
        {
            _reading.Note(
                NoteKind.Changed, line.Key, $"The main command is podman's, so this one runs when the container has {(isOneshot && !_detached.Contains(main) ? "ended" : "started")}.", "Check that it may.", line.Words[0].Source);
        }
    }

    /// <summary>systemd looks for a program without a folder itself; a path says the same to all readers.</summary>
    private static CommandValue WithPath(CommandValue command) =>
        command.ArgumentZero is null && command.Words[0].Literal is { Length: > 0 } program && !program.Contains('/') ? command with { Words = command.Words.Prepend("/usr/bin/env").ToEquatableArray() } : command;
}
