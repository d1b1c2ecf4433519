using System.Text.RegularExpressions;
using PodDsl.Core.Catalogue;
using PodDsl.Core.Model;
using PodDsl.Core.Parsing;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.Readers;
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

    /// <summary>Directives that Quadlet sets itself.</summary>
    private static readonly HashSet<string> OfQuadlet = new(StringComparer.Ordinal) { Keys.NotifyAccess, Keys.PIDFile, Keys.KillMode, Keys.Delegate, "GuessMainPID" };

    private readonly SourceText _source;
    private readonly UnitFile _file;
    private readonly CommandReading _reading;
    private readonly List<UnitDraft> _drafts;
    private readonly string _name;
    private readonly List<UnitDraft> _own = [];
    private readonly List<ServiceLine> _kept = [];
    private readonly HashSet<string> _ownNames = new(StringComparer.Ordinal);
    private ContainerFacts? _facts;

    /// <summary>Says that the service starts a container that something else has made.</summary>
    private Action? _started;

    /// <summary>A command that does nothing but stay with the container.</summary>
    private ServiceLine? _following;

    /// <summary>The image that the service pulls before it starts, and how.</summary>
    private (Word Image, bool IgnoresFailure)? _pull;

    public ServiceFile(SourceText source, UnitFile file, CommandReading reading, List<UnitDraft> drafts)
    {
        (_source, _file, _reading, _drafts) = (source, file, reading, drafts);
        var name = Path.GetFileName(file.Path);
        _name = name.EndsWith(".service", StringComparison.Ordinal) ? name[..^".service".Length] : name;
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

        foreach (var line in _reading.Steps.Over(lines.Where(line => line.Key is Keys.ExecStartPre)))
        {
            ReadBefore(line);
        }

        if (Main is not { } main)
        {
            _started?.Invoke();
            NoteNothing(lines);
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
        SetPull(main);
        foreach (var section in Sections)
        {
            foreach (var entry in _reading.Steps.Over(_file.Entries(section)))
            {
                if (!Commands.Contains(entry.Key))
                {
                    AddDirective(main, section, entry);
                }
            }
        }

        foreach (var line in _kept)
        {
            Keep(main, line);
        }

        SetNotify(main);
        SetRestart(main);
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

    private bool IsOneshot => _file.Entries("Service", Keys.Type).LastOrDefault()?.Value == "oneshot";

    private bool IsVariable(string name) =>
        _file.Entries("Service", Keys.EnvironmentFile).Any() || _file.Entries("Service", Keys.PassEnvironment).Any()
        || _file.Entries("Service", Keys.Environment).Any(entry => entry.Value.Contains(name + "=", StringComparison.Ordinal));

    private void ReadStart(ServiceLine line)
    {
        var count = _drafts.Count;
        var isRead = TryRead(line, out var call);
        Own(count);
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
                AddKube(call);
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

        if (ContainerCommand.Read(call, _reading, _drafts, isService: true) is { } facts)
        {
            _facts ??= facts;
            if (facts.IdFile is { } file)
            {
                _ownNames.Add(file);
            }
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
    private void Own(int count)
    {
        foreach (var draft in _drafts.Skip(count))
        {
            _own.Add(draft);
            if (draft.ResourceName is { } name)
            {
                _ownNames.Add(name);
            }

            if (draft.IdFile is { } file)
            {
                _ownNames.Add(file);
            }
        }
    }

    private void ReadBefore(ServiceLine line)
    {
        var count = _drafts.Count;
        if (TryRead(line, out var call))
        {
            Own(count);
        }
        else if (!(call is { Verb: "pull" or "image pull" } && TakePull(call, line.IgnoresFailure)))
        {
            if (IsCleanup(line, call))
            {
                Drop(line);
            }
            else
            {
                _kept.Add(line);
            }
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

    /// <summary>True for what removes the container of the service, and the files with its ids: Quadlet does that itself.</summary>
    private bool IsCleanup(ServiceLine line, Invocation? call)
    {
        if (call is null)
        {
            return (line.Words[0].Marked.EndsWith("/rm", StringComparison.Ordinal) || line.Words[0].Marked == "rm")
                && line.Words.Skip(1).All(word => word.Marked.StartsWith('-') || word.Marked.EndsWith("-id", StringComparison.Ordinal) || word.Marked.EndsWith(".pid", StringComparison.Ordinal)
                    || word.Marked.EndsWith("cid", StringComparison.Ordinal) || word.Marked.EndsWith("-pid", StringComparison.Ordinal) || _ownNames.Contains(word.Marked));
        }

        return call.Verb is "rm" or "stop" or "kill" or "pod rm" or "pod stop" or "pod kill" && NamesOwn(call);
    }

    /// <summary>True if a command is about the container or pod of the service, by name or by the file with its id.</summary>
    private bool NamesOwn(Invocation call)
    {
        bool IsOwn(string name) => _ownNames.Contains(name) || IsNameOfFile(name);
        var names = call.Arguments.Where(word => !word.Marked.StartsWith('-') && !word.Marked.All(char.IsAsciiDigit)).Select(word => word.Marked).ToList();
        var ofFlags = call.Arguments.Where(word => word.Marked.StartsWith('-') && word.Marked.Contains('=')).Select(word => word.Marked[(word.Marked.IndexOf('=') + 1)..]);
        return (names.Count > 0 ? call.Verb is "exec" or "kill" ? names.Exists(IsOwn) : names.TrueForAll(IsOwn) : ofFlags.Any(IsOwn))
            || _own.TrueForAll(draft => draft.ResourceName is null);
    }

    /// <summary>True for the name of the service, as its specifiers spell it.</summary>
    private bool IsNameOfFile(string name) => name == _name || name == _name + ".service" || Resolve(name) is { } resolved && _ownNames.Contains(resolved);

    private void ReadOther(ServiceLine line, UnitDraft main)
    {
        var call = Invocation.Find(line.Words);
        if (line.Key is Keys.ExecStop or Keys.ExecStopPost)
        {
            var isOfScript = call is null && ShellWords.IndexOfScript(line.Words.Select(word => word.Text).ToList()) is >= 0 and var script
                && CleanupScript.IsMatch(line.Words[script].Marked);
            if (isOfScript || IsCleanup(line, call))
            {
                if (call is not null)
                {
                    ServiceStop.SetTimeout(main, call);
                }

                Drop(line);
                return;
            }
        }

        if (line.Key == Keys.ExecReload && call is not null && main.Kind == UnitKind.Container && NamesOwn(call) && ServiceReload.TrySet(main, call))
        {
            return;
        }

        _kept.Add(line);
    }

    /// <summary>A script that does nothing but stop and remove containers.</summary>
    private static readonly Regex CleanupScript = new(
        @"^\s*(/usr/bin/)?(podman|docker)\s+(container\s+)?(stop|rm|kill)\b[^;&|]*((&&|\|\||;)\s*(/usr/bin/)?(podman|docker|true|/bin/true)(\s+(container\s+)?(stop|rm|kill)\b[^;&|]*)?)*$",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);

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

    private void AddKube(Invocation call)
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
        Own(_drafts.Count - 1);
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
            if (setting.Option is { Section: Section.Kind, Name: Keys.ContainerName } && Resolve(setting.Value.ToArgument().Marked) is { } name)
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

    /// <summary>The text with the name of the service in place of its specifiers; null if it has others, or the service is a template.</summary>
    private string? Resolve(string text)
    {
        if (_name.Contains('@') || !new Text(text).HasHoles)
        {
            return null;
        }

        var resolved = text.Replace(Text.Specifier('n').Marked, _name + ".service", StringComparison.Ordinal)
            .Replace(Text.Specifier('N').Marked, _name, StringComparison.Ordinal)
            .Replace(Text.Specifier('p').Marked, _name, StringComparison.Ordinal);
        return new Text(resolved).HasHoles ? null : resolved;
    }

    private void SetPull(UnitDraft main)
    {
        if (_pull is not { } pull || main.Kind != UnitKind.Container || main.Settings.Exists(setting => setting.Option.Name == Keys.Pull))
        {
            return;
        }

        main.Key(Keys.Pull, pull.IgnoresFailure ? "newer" : "always", pull.Image.Source);
    }

    private void AddDirective(UnitDraft main, string sectionName, UnitEntry entry)
    {
        var section = Enum.Parse<Section>(sectionName);
        if (IsOfQuadlet(section, entry))
        {
            Drop(entry);
            return;
        }

        var option = Options.Find(main.Kind, section, entry.Key) ?? new Option(section, entry.Key) { Order = Options.OrderOf(section, entry.Key) };
        var parts = DirectiveReader.Read(option, entry.Value);
        var isWhole = true;
        foreach (var part in parts)
        {
            if (IsDropped(main, section, entry, part.Value))
            {
                isWhole = false;
            }
        }

        foreach (var part in parts.Where(part => !IsDropped(main, section, entry, part.Value)))
        {
            // Names of imported services become references later, and then have no text of their own.
            var isName = option.SystemdSyntax == SystemdSyntax.Units && part.Value is TextValue;
            main.Settings.Add(new Setting(option, part.Value, entry.Source) { Written = isWhole && !isName ? new WrittenText(part.Text) : null });
        }
    }

    private bool IsOfQuadlet(Section section, UnitEntry entry)
    {
        if (section == Section.Service && entry.Key == Keys.Type)
        {
            if (entry.Value == "oneshot" && _facts is { IsDetached: true })
            {
                _reading.Note(
                    NoteKind.Changed, "Type=oneshot", "The command does not wait for the container to end, so the unit is a service that runs, and not one that ends.", "", entry.Source);
                return true;
            }

            if (entry.Value is "idle" or "dbus")
            {
                _reading.Note(NoteKind.Changed, "Type=" + entry.Value, "podman tells systemd when the container has started.", "", entry.Source);
            }

            return entry.Value != "oneshot";
        }

        if (section == Section.Service && entry.Key == Keys.RemainAfterExit && IsOneshot && _facts is { IsDetached: true })
        {
            return true;
        }

        return (section == Section.Service && OfQuadlet.Contains(entry.Key))
            || (section == Section.Unit && entry.Key == Keys.RequiresMountsFor && (entry.Value is "%t/containers" || entry.Value.Contains("/containers", StringComparison.Ordinal)))
            || (section == Section.Unit && entry.Key == Keys.Documentation && entry.Value.Contains("podman-generate-systemd", StringComparison.Ordinal))
            || (section == Section.Unit && entry.Key == Keys.Description && GeneratedDescription.IsMatch(entry.Value));
    }

    /// <summary>The description by podman generate systemd.</summary>
    private static readonly Regex GeneratedDescription = new(@"^Podman \S+\.service( for %I)?$", RegexOptions.CultureInvariant);

    private bool IsDropped(UnitDraft main, Section section, UnitEntry entry, SettingValue value)
    {
        if (section == Section.Service && entry.Key == Keys.Environment)
        {
            return value is PairValue { Name: "PODMAN_SYSTEMD_UNIT" } && Leave(entry, "PODMAN_SYSTEMD_UNIT");
        }

        if (section != Section.Unit || value is not TextValue { Text: var name })
        {
            return false;
        }

        if (name.Marked is "docker.service" or "docker.socket" or "containerd.service")
        {
            return Leave(entry, name.Marked);
        }

        return main.Kind != UnitKind.Kube && name.Marked == "network-online.target" && entry.Key is Keys.Wants or Keys.After && Leave(entry, name.Marked);
    }

    private bool Leave(UnitEntry entry, string value)
    {
        _reading.LeaveToQuadlet($"{entry.Key}={value}", entry.Source);
        return true;
    }

    /// <summary>Leaves out what Quadlet does itself.</summary>
    private void Drop(ServiceLine line) => Drop(line.Entry);

    private void Drop(UnitEntry entry) => _reading.LeaveToQuadlet($"{entry.Key}={entry.Value}", entry.Source);

    /// <summary>A call of docker in a script.</summary>
    private static readonly Regex DockerInScript = new(@"(^|[\s;&|(`/""'])docker\s+[a-z]", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);

    private void Keep(UnitDraft main, ServiceLine line)
    {
        var call = Invocation.Find(line.Words);
        if (call?.Verb is "rmi" or "image rm" && _pull is not null)
        {
            // The pull brings the image of today anyway.
            Drop(line);
            return;
        }

        var isSecondMain = line.Key == Keys.ExecStart && !IsOneshot;
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
                NoteKind.Changed, line.Key, "A service that runs has one main command, and that is podman's, so this one runs when the container has started.", "Check that it may.", line.Words[0].Source);
        }
    }

    /// <summary>systemd looks for a program without a folder itself; a path says the same to all readers.</summary>
    private static CommandValue WithPath(CommandValue command) =>
        command.ArgumentZero is null && command.Words[0].Literal is { Length: > 0 } program && !program.Contains('/') ? command with { Words = command.Words.Prepend("/usr/bin/env").ToEquatableArray() } : command;

    /// <summary>podman hands systemd's socket for notifications to the container, unless it is told otherwise.</summary>
    private void SetNotify(UnitDraft main)
    {
        var type = _file.Entries("Service", Keys.Type).LastOrDefault();
        if (type?.Value == "notify" && _facts is { IsDocker: false, HasNotify: false } && main.Kind == UnitKind.Container)
        {
            main.Key(Keys.Notify, new BooleanValue(true), type.Source);
        }
    }

    private void SetRestart(UnitDraft main)
    {
        if (_facts?.Restart is not { } flag)
        {
            return;
        }

        var policy = flag.Value.Marked.Split(':')[0] switch { "always" or "unless-stopped" => "always", "on-failure" => "on-failure", _ => null };
        if (_file.Entries("Service", Keys.Restart).Any())
        {
            _reading.Note(NoteKind.Told, flag.Written, "The service has a Restart= of its own, which counts.", "", flag.Source);
        }
        else if (policy is not null)
        {
            main.Directive(Section.Service, Keys.Restart, policy, flag.Source);
            _reading.Note(NoteKind.Changed, flag.Written, "systemd restarts the service, and podman no longer the container.", "", flag.Source);
        }
    }
}
