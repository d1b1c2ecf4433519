using PodDsl.Core.Catalogue;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Parsing;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.Values;

namespace PodDsl.Core.Readers;

/// <summary>Reads one unit out of its file.</summary>
/// <param name="file">The file.</param>
/// <param name="known">The units that it can name.</param>
/// <param name="lists">Lists to use, which the next file uses again.</param>
internal sealed class QuadletUnitReader(MergedFile file, KnownUnits known, ReaderLists lists)
{
    /// <summary>Among so many entries the first of a key is found by looking.</summary>
    private const int Few = 64;

    private readonly List<Setting> _settings = lists.Settings;
    private readonly KeyReader _keys = new(file, known, lists);

    /// <summary>The unit; if Quadlet refuses the file, its readable parts.</summary>
    public Unit Read()
    {
        lists.Clear();
        ReadKeys();
        ReadQuadletSection();
        UnitChecks.Check(file);
        ReadDirectives(Section.Unit);
        ReadDirectives(Section.Service);
        ReadDirectives(Section.Install);
        new DeclarationReader(file, known).Read(_settings);
        return new Unit(file.Kind, file.Name, _settings.ToEquatableArray(), file.Source.Path, file.Start)
        {
            Language = Language.UnitFile,
            DefaultServiceName = file.DefaultServiceName,
            DefaultResourceName = file.DefaultResourceName,
            KeyTexts = lists.KeyTexts.ToEquatableArray(),
            // A line that is refused replaces nothing.
            Replaced = _keys.Replaced.Count == 0 ? default : _keys.Replaced
                .Where(line => !file.Problems.Any(problem => problem.IsError && problem.Source == line.By))
                .ToEquatableArray(),
            OtherSections = OtherSections(),
        };
    }

    private EquatableArray<VerbatimSection> OtherSections()
    {
        List<VerbatimSection>? others = null;
        var sections = file.Sections;
        for (var index = 0; index < sections.Count; index++)
        {
            var section = sections[index];
            if (IsOther(section.Name))
            {
                (others ??= []).Add(new VerbatimSection(
                    section.Name,
                    section.Entries.ToArray().Select(entry => new VerbatimEntry(entry.Key, entry.Value, entry.Source)).ToEquatableArray(),
                    section.Source));
            }
        }

        return others?.ToEquatableArray() ?? default;
    }

    private void AddKeyTexts(Option option)
    {
        if (option.Repeat != Repeat.Single)
        {
            foreach (var entry in file.All(file.KindSection, option.Name))
            {
                lists.KeyTexts.Add(new VerbatimEntry(option.Name, entry.Value, entry.Source));
            }
        }
        else if (file.Last(file.KindSection, option.Name) is { } entry)
        {
            lists.KeyTexts.Add(new VerbatimEntry(option.Name, entry.Value, entry.Source));
        }
    }

    // systemd ignores sections whose name starts with X-, but they are the author's.
    private bool IsOther(string section) =>
        section is not ("Unit" or "Service" or "Install" or "Quadlet") && section != file.KindSection;

    private void ReadKeys()
    {
        var entries = file.Entries(file.KindSection);
        var seen = entries.Length > Few ? new HashSet<string>(StringComparer.Ordinal) : null;
        for (var place = 0; place < entries.Length; place++)
        {
            var entry = entries[place];
            if (seen?.Add(entry.Key) == false || (seen is null && IsSet(entries, place)))
            {
                continue;
            }

            if (FindKey(entry.Key) is { } option)
            {
                var values = _keys.Read(option);
                for (var index = 0; index < values.Count; index++)
                {
                    _settings.Add(new Setting(option, values[index].Value, values[index].Source));
                }

                AddKeyTexts(option);
            }
            else
            {
                RefuseKey(entry);
            }
        }
    }

    /// <summary>True if an entry before one has its key.</summary>
    private static bool IsSet(ReadOnlySpan<UnitEntry> entries, int place)
    {
        for (var index = 0; index < place; index++)
        {
            if (entries[index].Key == entries[place].Key)
            {
                return true;
            }
        }

        return false;
    }

    private Option? FindKey(string name) =>
        Options.Find(file.Kind, Section.Kind, name) is { } option && IsKnown(option) ? option : null;

    private bool IsKnown(Option option) => option.IsQuadletKey && option.Since <= file.Podman;

    private void RefuseKey(UnitEntry entry)
    {
        if (Options.Find(file.Kind, Section.Kind, entry.Key) is { IsQuadletKey: true } newer)
        {
            file.Refuse(
                entry,
                $"Quadlet of podman {file.Podman} has no key {entry.Key} in [{file.KindSection}], and refuses the file; it came with {newer.Since}.",
                newer.Flag is not null && newer.FlagSince <= file.Podman ? $"Remove it, or give podman {newer.Flag} through PodmanArgs=." : "Remove it.");
            return;
        }

        var nearest = ForeignKeys.Find(file.Kind, entry.Key) is { } meant ? meant : NearestKey(entry.Key);
        file.Refuse(entry, $"Quadlet has no key {entry.Key} in [{file.KindSection}], and refuses the file.", WayOut(entry.Key, nearest), CorrectKey(entry.Key));
        if (nearest is not null)
        {
            // The author may well mean this key, so no rule believes that it is not set.
            _settings.Add(new Setting(nearest, new RawValue(entry.Value), entry.Source));
        }
    }

    private Option? NearestKey(string key)
    {
        var rows = Options.All.Where(row => row.Kind == file.Kind && row.Section == Section.Kind && IsKnown(row)).ToList();
        return SectionsWith(key).Count == 0 && Spelling.Nearest(key, rows.Select(row => row.Name)) is { } name
            ? rows.Find(row => row.Name == name)
            : null;
    }

    private string WayOut(string key, Option? nearest)
    {
        if (nearest is not null && IsKnown(nearest))
        {
            return $"Did you mean {nearest.Name}=?";
        }

        if (SectionsWith(key) is [var section, ..])
        {
            return $"It is a directive of systemd, so move it to [{section}].";
        }

        var flag = (nearest ?? Options.Find(file.Kind, Section.Kind, key))?.Flag ?? "--" + key.ToLowerInvariant();
        return Options.All.Any(row => row.Kind == file.Kind && row.Flag == flag && row.FlagSince <= file.Podman)
            ? $"Remove it, or give podman {flag} through PodmanArgs=."
            : "Remove it.";
    }

    /// <summary>The sections of the service that have such a directive in systemd.</summary>
    private static List<string> SectionsWith(string key) =>
        SystemdDirectives.SectionsOf(key).Where(section => section is "Unit" or "Service" or "Install").ToList();

    /// <summary>The fix that writes a known key at each place; none if it would replace an existing setting.</summary>
    private Fix? CorrectKey(string key)
    {
        if (ForeignKeys.Find(file.Kind, key) is null && SectionsWith(key) is [var section, ..])
        {
            var corrections = LineMove.To(file, file.Entries(file.KindSection, key), section);
            return corrections.IsEmpty ? null : new Fix(FixKinds.MoveRefusedKey, $"Move {key}= to [{section}]", default) { Corrections = corrections };
        }

        var names = Options.All.Where(row => row.Kind == file.Kind && row.Section == Section.Kind && IsKnown(row)).Select(row => row.Name);
        if (Spelling.Certain(key, [.. names]) is not { } name
            || (FindKey(name) is { Repeat: Repeat.Single } && file.Last(file.KindSection, name) is not null))
        {
            return null;
        }

        return new Fix(FixKinds.CorrectKey, $"Write {name}=", default)
        {
            Corrections = file.Entries(file.KindSection, key)
                .Select(entry => new Correction(entry.KeySource, name))
                .ToEquatableArray(),
        };
    }

    private void ReadQuadletSection()
    {
        if (!file.Podman.Has(Behaviors.ReadsQuadletSection))
        {
            return;
        }

        foreach (var entry in file.Entries("Quadlet"))
        {
            if (entry.Key != Keys.DefaultDependencies)
            {
                file.Refuse(entry, $"Quadlet has no key {entry.Key} in [Quadlet], and refuses the file.", "The only one is DefaultDependencies=.");
            }
        }

        if (file.Last("Quadlet", Keys.DefaultDependencies) is { } last)
        {
            _settings.Add(new Setting(
                Options.Common(Section.Quadlet, Keys.DefaultDependencies), new BooleanValue(QuadletWords.IsTrue(file.ReadLast(last))), last.Source));
        }
    }

    /// <summary>The variable that older podman replaces by its own.</summary>
    private UnitEntry? FindOverwritten() =>
        file.Kind == UnitKind.Pod && !file.Podman.Has(Behaviors.KeepsPodEnvironment) ? file.Last("Service", Keys.Environment) : null;

    private void ReadDirectives(Section section)
    {
        var translated = section == Section.Unit ? Dependencies.Read(file, known) : null;
        var overwritten = section == Section.Service ? FindOverwritten() : null;
        foreach (var entry in file.Entries(section switch { Section.Unit => nameof(Section.Unit), Section.Service => nameof(Section.Service), _ => nameof(Section.Install) }))
        {
            if (entry == overwritten)
            {
                if (entry.Value != UnitVariable.Assignment)
                {
                    file.Warn(
                        entry,
                        $"Quadlet of podman {file.Podman} puts its own {UnitVariable.Name} in place of the last Environment= of a pod, so this one is lost.",
                        $"Write Environment={UnitVariable.Assignment} behind it, which is the one to lose.");
                }

                continue;
            }

            var option = Options.Find(file.Kind, section, entry.Key) ?? new Option(section, entry.Key) { Order = Options.OrderOf(section, entry.Key) };
            var serviceText = translated?.TextOf(entry);
            var finder = translated?.Finder(entry);
            if (serviceText is null && finder is null)
            {
                foreach (var (value, written) in known.Values.OfDirective(option, entry.Value))
                {
                    _settings.Add(new Setting(option, value, entry.Source) { Written = written });
                }

                continue;
            }

            var isFirst = true;
            var parts = DirectiveReader.Read(option, entry.Value, finder);
            for (var index = 0; index < parts.Count; index++)
            {
                var part = parts[index];
                var written = new WrittenText(part.Text, serviceText is null ? null : isFirst ? serviceText : "");
                _settings.Add(new Setting(option, part.Value, entry.Source) { Written = written });
                isFirst = false;
            }
        }
    }
}
