using PodDsl.Core.Catalogue;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.Values;
using PodDsl.Core.View;

namespace PodDsl.Import.Commands;

/// <summary>What a service has to know of the command that runs its container.</summary>
/// <param name="IsDocker">True for docker.</param>
/// <param name="IsDetached">True if the command does not wait for the container.</param>
/// <param name="HasNotify">True if the command says who tells systemd of the start.</param>
/// <param name="IdFile">The file with the id of the container, or null.</param>
/// <param name="Restart">The policy of the container for restarts, or null.</param>
internal sealed record ContainerFacts(bool IsDocker, bool IsDetached, bool HasNotify, string? IdFile, GivenFlag? Restart);

/// <summary>Makes a container of <c>run</c> or <c>create</c>.</summary>
internal sealed partial class ContainerCommand
{
    private static readonly Dictionary<string, MissingFlag> Missing = FlagTable.Missing.ToDictionary(flag => flag.Name, StringComparer.Ordinal);

    private readonly Invocation _call;
    private readonly CommandReading _reading;
    private readonly UnitDraft _unit;
    private readonly List<UnitDraft> _units;
    private readonly List<GivenFlag> _logOptions = [];
    private readonly List<GivenFlag> _podFlags = [];
    private GivenFlag? _restart;
    private GivenFlag? _name;
    private GivenFlag? _logDriver;
    private GivenFlag? _domain;
    private bool _isRemoved;
    private bool _isRootfs;
    private bool _isInPod;
    private bool _isDetached;
    private bool _hasNotify;
    private string? _idFile;
    private readonly bool _isService;

    private ContainerCommand(Invocation call, CommandReading reading, List<UnitDraft> units, bool isService)
    {
        (_call, _reading, _units, _isService) = (call, reading, units, isService);
        _unit = new UnitDraft(UnitKind.Container, call.Program.Source);
    }

    /// <summary>Adds the container, and the pod that it makes, if it makes one.</summary>
    /// <param name="call">The command.</param>
    /// <param name="reading">Gets notes and variables.</param>
    /// <param name="units">Gets the units.</param>
    /// <param name="isService">True if a service runs the command, so that it decides about starts and restarts.</param>
    /// <returns>What a service has to know of the command, or null if it names no image.</returns>
    public static ContainerFacts? Read(Invocation call, CommandReading reading, List<UnitDraft> units, bool isService = false)
    {
        var (flags, rest) = FlagParser.Read(call.Arguments, call.IsDocker ? FlagTable.DockerRun : FlagTable.PodmanRun);
        var container = new ContainerCommand(call, reading, units, isService);
        container.SetGlobals();
        foreach (var flag in reading.Steps.Over(flags))
        {
            reading.AddText(flag.Value.InterpolatedIn(flag.Value.Text));
            container.Take(flag);
        }

        if (call.Arguments.Where(word => word.Marked is "{{" or "{%").Concat(rest.Take(1).Where(word => word.Marked.Contains("{{", StringComparison.Ordinal))).FirstOrDefault() is { } template)
        {
            reading.Note(
                NoteKind.Refused, call.Verb, $"The command is a template: something else fills in what stands in '{template}'.", "Import what the template makes.", template.Source);
            return null;
        }

        if (rest.Count == 0)
        {
            if (!flags.Any(flag => flag.Name == "--help"))
            {
                reading.Note(NoteKind.Refused, call.Verb, "The command names no image, so there is no container.", "Add the image.", call.Program.Source);
            }

            return null;
        }

        container.SetImage(rest[0]);
        container.SetCommand(rest.Skip(1).ToList());
        container.Finish();
        units.Add(container._unit);
        return new ContainerFacts(call.IsDocker, container._isDetached, container._hasNotify, container._idFile, container._restart);
    }

    /// <summary>Sets the arguments of podman itself.</summary>
    private void SetGlobals() => GlobalFlags.Set(_call, _unit, _reading);

    private void Take(GivenFlag flag)
    {
        if (flag.Name.Length == 0)
        {
            var name = flag.Value.Text.Variables.First();
            _unit.Key(Keys.PodmanArgs, new WordsValue([$"{Text.WordsVariableMark}{name}{Text.EndMark}"]), flag.Source);
            Tell(flag, $"The words of {name} go to podman as they are when the service starts, unseen by PodDsl.", "Write them out.");
        }
        else if (Special.TryGetValue(flag.Name, out var special))
        {
            special(this, flag);
        }
        else if (Missing.TryGetValue(flag.Name, out var missing))
        {
            Lose(flag, missing.Message, missing.Remedy);
        }
        else if (!flag.IsKnown)
        {
            Lose(flag, $"podman has no flag '{flag.Written}', so no unit has it.", FlagSpelling.Remedy(flag.Written, _call.IsDocker ? FlagTable.DockerRun : FlagTable.PodmanRun));
        }
        else
        {
            Default(flag);
        }
    }

    /// <summary>The setting of the catalogue for the flag; each item of a list is one.</summary>
    private void Default(GivenFlag flag)
    {
        var rows = PodmanFlags.RowsOf(UnitKind.Container, flag.Name);
        if (rows.Count == 0)
        {
            _unit.Argument(flag.Argument, flag.Source);
            return;
        }

        foreach (var value in Items(rows[0], flag.Value.Text))
        {
            if (PodmanFlags.RowOf(rows, value) is { } option)
            {
                _unit.Set(option, value.Marked[option.FlagPrefix.Length..], flag.Source);
            }
            else
            {
                _unit.Argument(new Text(flag.Name + "=") + value, flag.Source);
            }
        }
    }

    private static IEnumerable<Text> Items(Option option, Text value) =>
        option.IsFlagSplitAtCommas && CsvRecord.Items(value.Marked) is { } items
            ? items.Select(item => new Text(item))
            : [value];

    private void Add(string key, GivenFlag flag) => _unit.Key(key, flag.Value.Text, flag.Source);

    private void Leave(GivenFlag flag) => _reading.LeaveToQuadlet(flag.Value.Marked == "true" ? flag.Written : $"{flag.Written}={flag.Value}", flag.Source);

    private void Lose(GivenFlag flag, Shown message, Shown remedy) => _reading.Note(NoteKind.Lost, flag.Written, message, remedy, flag.Source);

    private void Change(GivenFlag flag, Shown message, Shown remedy) => _reading.Note(NoteKind.Changed, flag.Written, message, remedy, flag.Source);

    private void Tell(GivenFlag flag, Shown message, Shown remedy) => _reading.Note(NoteKind.Told, flag.Written, message, remedy, flag.Source);

    private void SetImage(Word image)
    {
        if (_isRootfs)
        {
            _unit.Key(Keys.Rootfs, HostPaths.Resolve(image.Text, _reading.Folder), image.Source);
            _unit.WantedName = UnitNaming.OfImage(image.Marked.TrimEnd('/'));
            return;
        }

        var name = _call.IsDocker ? DockerImage.Qualify(image.Text) : image.Text;
        _reading.AddText(image.InterpolatedIn(name));
        _unit.Key(Keys.Image, name, image.Source);
        _unit.WantedName = new Text(UnitNaming.OfImage(image.Marked)) is { HasHoles: false } plain ? plain.Marked : "app";
    }

    private void SetCommand(List<Word> words)
    {
        if (words.Count == 0)
        {
            return;
        }

        foreach (var word in words)
        {
            _reading.AddText(word.InterpolatedIn(word.Text));
        }

        _unit.Key(Keys.Exec, new WordsValue(words.Select(word => word.Text).ToEquatableArray()), words[0].Source);
    }

    private void Finish()
    {
        if (_name is { } name)
        {
            _unit.WantedName = name.Value.Text.HasHoles ? _unit.WantedName : name.Value.Marked;
            _unit.Key(Keys.ContainerName, name.Value.Text, name.Source);
        }

        LogSettings.Set(_unit, _logDriver, _logOptions, _reading);
        SetDomain();
        foreach (var pod in _podFlags)
        {
            _units.Add(NewPod.Of(_unit, pod));
        }

        if (_isService)
        {
            return;
        }

        if (_restart is { } restart)
        {
            RestartFlag.Set(_unit, restart, _reading);
        }

        if (!_isRemoved)
        {
            _reading.Note(
                NoteKind.Told, _call.Verb, "The service makes the container anew at each start, so whatever it writes outside of volumes is lost then.",
                "Mount a volume with a name wherever data must stay.", _call.Program.Source);
        }

        if (!_isInPod && _restart?.Value.Marked is not ("no" or "never"))
        {
            _unit.Directive(Section.Install, Keys.WantedBy, "default.target", _unit.Source);
        }
    }

    private void SetDomain()
    {
        if (_domain is not { } domain)
        {
            return;
        }

        var index = _unit.Settings.FindLastIndex(setting => setting.Option.Name == Keys.HostName);
        if (index < 0 || _unit.Settings[index].Value.ToArgument().Contains('.'))
        {
            Lose(domain, "podman has no domain apart from the host name, so the container is in none.", $"Write HostName=NAME.{domain.Value}.");
            return;
        }

        var host = _unit.Settings[index];
        _unit.Settings[index] = host with { Value = new TextValue(host.Value.ToArgument() + "." + domain.Value.Text) };
        Change(domain, "podman has no domain apart from the host name, so the container has the full name as its host name.", "");
    }
}
