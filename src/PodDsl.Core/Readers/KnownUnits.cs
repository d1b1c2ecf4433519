using PodDsl.Core.Catalogue;
using PodDsl.Core.Model;
using PodDsl.Core.Parsing;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.Values;

namespace PodDsl.Core.Readers;

/// <summary>The units of the files, by the names of the files, for references between them.</summary>
/// <param name="values">The values that were read last.</param>
/// <param name="others">Units that no file makes, such as records, but that files may name. A file goes before one of the same name.</param>
/// <param name="steps">Each file, where all are looked at, is a step.</param>
internal sealed class KnownUnits(RecentValues values, IEnumerable<UnitReference> others, Steps steps)
{
    private static readonly string[] NamingKeys =
        [Keys.ServiceName, Keys.ContainerName, Keys.PodName, Keys.NetworkName, Keys.VolumeName, Keys.ImageTag, Keys.Image, Keys.Artifact];

    private readonly Dictionary<string, (MergedFile File, UnitReference Reference)> _units = new(StringComparer.Ordinal);

    private readonly Dictionary<string, UnitReference> _others = ByFileName(others);

    /// <summary>The files whose service has no valid name, so that nothing can refer to it.</summary>
    private readonly HashSet<string> _unnamed = new(StringComparer.Ordinal);

    /// <summary>The files that need another file, with the entry that needs its resource.</summary>
    private readonly List<(MergedFile User, string FileName, UnitEntry? Entry)> _uses = [];

    public RecentValues Values => values;

    /// <summary>Adds a file. One without a valid syntax leaves its name to a later one.</summary>
    public void Add(MergedFile file)
    {
        if (file.IsUnparsable && Contains(file.FileName))
        {
            return;
        }

        _units[file.FileName] = (file, Name(file));
        _unnamed.Remove(file.FileName);
        if (file.IsRefused)
        {
            _unnamed.Add(file.FileName);
        }
    }

    /// <summary>The names of all files, and those that other units would have; each is a step.</summary>
    public IEnumerable<string> FileNames => steps.Over(_units.Keys.Concat(_others.Keys));

    /// <summary>True if there is such a file, even one without a valid syntax.</summary>
    private bool Contains(string fileName) => _units.ContainsKey(fileName);

    /// <summary>True if a file of that name has a valid syntax, so that it counts, and no other file of that name does.</summary>
    public bool HasParsed(string fileName) => _units.TryGetValue(fileName, out var unit) && !unit.File.IsUnparsable;

    /// <summary>True if the file is the one that counts for its name.</summary>
    public bool IsUnitOf(MergedFile file) => _units[file.FileName].File == file;

    public UnitReference? Find(string fileName) =>
        _units.TryGetValue(fileName, out var unit) ? unit.Reference
        : _others.TryGetValue(fileName, out var other) ? other
        : null;

    /// <summary>The file of that name that counts.</summary>
    public MergedFile FileOf(string fileName) => _units[fileName].File;

    /// <summary>The unit that another one needs, or null if there is none.</summary>
    public UnitReference? Use(string fileName, MergedFile user)
    {
        _uses.Add((user, fileName, null));
        return Find(fileName);
    }

    /// <summary>Needed files, with the files that Quadlet refuses without them.</summary>
    public HashSet<MergedFile> WithUsers(IEnumerable<MergedFile> files)
    {
        var all = new HashSet<MergedFile>(files);
        var users = _uses.Where(use => Contains(use.FileName)).ToLookup(use => FileOf(use.FileName), use => use.User);
        for (var open = new Queue<MergedFile>(all); open.Count > 0;)
        {
            foreach (var user in steps.Over(users[open.Dequeue()]))
            {
                if (all.Add(user))
                {
                    open.Enqueue(user);
                }
            }
        }

        return all;
    }

    /// <summary>True if the unit's service surely has no valid name.</summary>
    public bool IsUnnamed(string fileName) => _unnamed.Contains(fileName);

    public void RefuseUnnamed(string fileName, MergedFile user, UnitEntry entry)
    {
        var file = FileOf(fileName);
        user.RefuseAfter(
            file,
            entry,
            file.IsUnparsable
                ? (Shown)$"{fileName} cannot be parsed, so Quadlet does not know it."
                : file.Kind == UnitKind.Build
                    ? (Shown)$"{fileName} is refused, so nothing builds its image."
                    : (Shown)$"{fileName} is refused, so what it makes has no name.");
    }

    /// <summary>Refuses the files that need the resource of a refused file. Containers and pods have their names all the same.</summary>
    public void RefuseUsers()
    {
        if (!steps.Over(_units.Values).Any(unit => unit.File.IsRefused))
        {
            return;
        }

        var open = _uses.FindAll(use => use.Entry is not null && Contains(use.FileName) && !IsUnnamed(use.FileName)
            && FileOf(use.FileName).Kind is not (UnitKind.Container or UnitKind.Pod));
        for (var index = 0; index < open.Count; index++)
        {
            steps.Next();
            var (user, fileName, entry) = open[index];
            if (FileOf(fileName).IsRefused)
            {
                open.RemoveAt(index);
                RefuseUnnamed(fileName, user, entry!);

                // Another file may need this one.
                index = -1;
            }
        }
    }

    /// <summary>
    /// The unit whose resource another one uses, or null if there is none. Reports a resource whose name Quadlet cannot know.
    /// </summary>
    public UnitReference? Require(string fileName, MergedFile user, UnitEntry entry)
    {
        if (Find(fileName) is not { } unit)
        {
            user.Refuse(entry, $"There is no unit {fileName} among the files.", WayTo(fileName, user));
            return null;
        }

        _uses.Add((user, fileName, entry));
        if (IsUnnamed(fileName))
        {
            RefuseUnnamed(fileName, user, entry);
            return unit;
        }

        if (unit.Kind != UnitKind.Container || (unit.ResourceName.IndexOf('%') < 0 && unit.ResourceName.IndexOf(Text.SpecifierMark) < 0))
        {
            return unit;
        }

        user.Refuse(entry, $"The name of the container of {fileName} is known only once systemd runs it.", "Set ContainerName= there without a specifier.");
        return unit;
    }

    private string WayTo(string fileName, MergedFile user)
    {
        if (fileName.IndexOf(Text.SpecifierMark) < 0)
        {
            return Nearest(fileName, user) is { } nearest ? $"Did you mean {nearest}?" : "Correct the name, or pass that file along with this one.";
        }

        return Filled(fileName, user) is { } filled
            ? $"Quadlet looks for the file before systemd fills in specifiers, so write {filled}."
            : "Quadlet looks for the file before systemd fills in specifiers, so write its whole name.";
    }

    /// <summary>The file that a name with specifiers means, if that is known before systemd runs; for an instance its template.</summary>
    private string? Filled(string fileName, MergedFile user)
    {
        var at = user.Name.IndexOf('@');
        var service = Find(user.FileName)?.ServiceName ?? user.Name;
        var filled = fileName
            .Replace(Text.Specifier('i').Marked, "")
            .Replace(Text.Specifier('I').Marked, "")
            .Replace(Text.Specifier('N').Marked, service)
            .Replace(Text.Specifier('p').Marked, at < 0 ? service : user.Name.Substring(0, at));
        return Find(filled) is null ? null : filled;
    }

    /// <summary>The file of that kind with the most similar name.</summary>
    private string? Nearest(string fileName, MergedFile user)
    {
        var (stem, suffix) = UnitName.Cut(fileName);
        return Spelling.Nearest(
            stem,
            FileNames
                .Where(name => name != user.FileName && name.EndsWith(suffix, StringComparison.Ordinal))
                .Select(name => name.Substring(0, name.Length - suffix.Length))) is { } nearest
            ? nearest + suffix
            : null;
    }

    private static Dictionary<string, UnitReference> ByFileName(IEnumerable<UnitReference> units)
    {
        var byName = new Dictionary<string, UnitReference>(StringComparer.Ordinal);
        foreach (var unit in units)
        {
            byName[unit.FileName] = unit;
        }

        return byName;
    }

    /// <summary>True if units that use it pass the name as a word of its own, so that systemd expands a variable in it.</summary>
    private static bool StandsAlone(UnitKind kind) => kind is UnitKind.Image or UnitKind.Build or UnitKind.Pod;

    private static UnitReference Name(MergedFile file)
    {
        List<Setting>? settings = null;
        foreach (var key in NamingKeys)
        {
            // The image of a container or volume is not its name.
            if ((key == Keys.Image && file.Kind != UnitKind.Image) || file.Last(file.KindSection, key) is null || Options.Find(file.Kind, Section.Kind, key) is not { } option)
            {
                continue;
            }

            var values = option.Repeat == Repeat.Single
                ? [file.Value(key)]
                : file.All(file.KindSection, key).Select(entry => (string?)entry.Value);
            foreach (var value in values)
            {
                if (value is { Length: > 0 })
                {
                    var text = key == Keys.ServiceName ? value : QuadletWords.Expand(value, StandsAlone(file.Kind)).Text ?? value;
                    (settings ??= []).Add(new Setting(option, new TextValue(text)));
                }
            }
        }

        var reference = new Unit(file.Kind, file.Name, settings?.ToEquatableArray() ?? default, file.Source.Path)
        {
            Language = Language.UnitFile,
            DefaultServiceName = file.DefaultServiceName,
            DefaultResourceName = file.DefaultResourceName,
        }.ToReference();
        if (file.Kind != UnitKind.Container)
        {
            return reference;
        }

        // The one specifier that Quadlet itself fills in.
        var name = file.Value(Keys.ContainerName) ?? QuadletNames.OfContainer(file.Name).ToString();
        return reference with { ResourceName = name.Replace("%N", reference.ServiceName) };
    }
}
