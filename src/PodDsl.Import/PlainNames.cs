using PodDsl.Core.Catalogue;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.Values;

namespace PodDsl.Import;

/// <summary>
/// Gives containers, pods, volumes and networks the names of their units where a tool made up a name: <c>data</c> instead of
/// <c>project_data</c> or <c>systemd-data</c>. They have no data of before then.
/// </summary>
public static class PlainNames
{
    private const string Subject = "name";

    private static readonly HashSet<string> KeysWithContainers = new([Keys.Ipc, Keys.Pid, Keys.VolumesFrom], StringComparer.Ordinal);

    /// <summary>The imports, which run on one host, with plain names.</summary>
    public static EquatableArray<Imported> Give(IReadOnlyList<Imported> imports, Steps steps = default)
    {
        var renames = new Renames();
        foreach (var imported in imports)
        {
            var made = imported.MadeNames.ToHashSet(StringComparer.Ordinal);
            foreach (var unit in steps.Over(imported.Units))
            {
                renames.Look(unit, HasResource(unit) && (made.Contains(unit.FileName) || UnitNames.NameSetting(unit) is null));
            }
        }

        renames.Choose(steps);
        return imports.Select(imported => imported with
        {
            Units = steps.Over(imported.Units).Select(renames.Apply).ToEquatableArray(),
            Notes = imported.Notes.AddRange(imported.Units.SelectMany(renames.NotesOf)),
        }).ToEquatableArray();
    }

    private static bool HasResource(Unit unit) => unit.Kind is UnitKind.Container or UnitKind.Pod or UnitKind.Network or UnitKind.Volume;

    private sealed class Renames
    {
        private readonly List<Unit> _wanting = [];
        private readonly Dictionary<(UnitKind, string), Unit> _taken = [];
        private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
        private readonly Dictionary<string, string> _containers = new(StringComparer.Ordinal);
        private readonly Dictionary<string, List<ImportNote>> _notes = new(StringComparer.Ordinal);

        /// <summary>Remembers a unit: its name is taken, or may change.</summary>
        public void Look(Unit unit, bool mayChange)
        {
            if (mayChange)
            {
                _wanting.Add(unit);
            }
            else if (HasResource(unit))
            {
                _taken.TryAdd((NameSpaceOf(unit), unit.ResourceName), unit);
            }
        }

        /// <summary>Chooses names, the first come first.</summary>
        public void Choose(Steps steps)
        {
            foreach (var unit in steps.Over(_wanting))
            {
                var plain = DefaultNames.Resource(unit.Name);
                if (_names.ContainsKey(unit.FileName))
                {
                    // Two units of one file: the import leaves out the second.
                    continue;
                }

                if (_taken.TryAdd((NameSpaceOf(unit), plain), unit))
                {
                    _names.Add(unit.FileName, plain);
                    if (unit.Kind == UnitKind.Container)
                    {
                        _containers.TryAdd(unit.ResourceName, plain);
                    }
                }
                else
                {
                    Add(
                        unit, NoteKind.Changed, $"'{plain}' is the name of '{_taken[(NameSpaceOf(unit), plain)].FileName}' too, so '{unit.FileName}' keeps the name '{unit.ResourceName}'.",
                        "Give one of them another name.", unit.Source);
                }
            }
        }

        public List<ImportNote> NotesOf(Unit unit) => _notes.GetValueOrDefault(unit.FileName, []);

        /// <summary>The unit with its name, and with the names of others in what it says.</summary>
        public Unit Apply(Unit unit)
        {
            var settings = new List<Setting>(unit.Settings.Count + 1);
            var own = UnitNames.NameSetting(unit);
            foreach (var setting in unit.Settings)
            {
                if (!ReferenceEquals(setting, own) || !_names.ContainsKey(unit.FileName))
                {
                    settings.Add(Renamed(unit, setting));
                }
            }

            if (_names.TryGetValue(unit.FileName, out var name))
            {
                settings.Add(new Setting(Options.Key(unit.Kind, DefaultNames.Of(unit.Kind, unit.Name)!.Value.Key), new TextValue(name), own?.Source ?? unit.Source));
            }

            return unit with { Settings = settings.ToEquatableArray() };
        }

        private Setting Renamed(Unit unit, Setting setting)
        {
            if (setting.Value.Reference is { } other && _names.TryGetValue(other.FileName, out var name))
            {
                var renamed = other with { ResourceName = name };
                return setting with
                {
                    Value = setting.Value switch
                    {
                        ReferenceValue => new ReferenceValue(renamed),
                        NetworkJoin join => join with { Unit = renamed },
                        VolumeMount mount => mount with { Unit = renamed },
                        MountValue mount => mount with { Unit = renamed },
                        HostEntry entry => entry with { Peer = renamed },
                        ResolvedValue resolved => resolved with { Unit = renamed, Argument = new Text(resolved.Argument.Marked.Replace(other.ResourceName, name, StringComparison.Ordinal)) },
                        var value => value,
                    },
                };
            }

            if (KeysWithContainers.Contains(setting.Option.Name) && setting.Value is TextValue { Text.Literal: { } text })
            {
                var parts = text.Split(':');
                var index = parts[0] == "container" ? 1 : 0;
                if (index < parts.Length && _containers.TryGetValue(parts[index], out var container))
                {
                    parts[index] = container;
                    return setting with { Value = new TextValue(string.Join(':', parts)) };
                }
            }

            // A variable or a command can name a container too, and nobody knows whether it is one.
            foreach (var word in setting.Value.Reference is null && setting.Option.Section == Section.Kind ? setting.Value.ToArgument().Marked.Split(Around, StringSplitOptions.RemoveEmptyEntries) : [])
            {
                if (_containers.TryGetValue(word, out var renamed) && renamed != word && !ReferenceEquals(setting, UnitNames.NameSetting(unit)))
                {
                    Add(unit, NoteKind.Changed, $"{setting.Option.Name}= names '{word}', and that container is called '{renamed}' now.", "Write the new name there, or that of its service.", setting.Source);
                }
            }

            return setting;
        }

        private void Add(Unit unit, NoteKind kind, Shown message, Shown remedy, SourceSpan source) =>
            (_notes.TryGetValue(unit.FileName, out var notes) ? notes : _notes[unit.FileName] = []).Add(new ImportNote(kind, Subject, message.ToString(), remedy.ToString(), source));

        /// <summary>podman gives a pod no name that a container has.</summary>
        private static UnitKind NameSpaceOf(Unit unit) => unit.Kind == UnitKind.Pod ? UnitKind.Container : unit.Kind;

        private static readonly char[] Around = [' ', '\t', '\n', ':', '/', '@', ',', ';', '=', '"', '\'', '[', ']', '{', '}', '(', ')', '|', '&'];
    }
}
