using PodDsl.Core.Catalogue;
using PodDsl.Core.Model;
using PodDsl.Core.Parsing;

namespace PodDsl.Core.Readers;

/// <summary>The units that the files know of each other, by the names of their files.</summary>
internal sealed class KnownUnits
{
    private static readonly string[] NamingKeys =
        ["ServiceName", "ContainerName", "PodName", "NetworkName", "VolumeName", "ImageTag", "Image", "Artifact"];

    private readonly Dictionary<string, (MergedFile File, UnitReference Reference)> _units = new(StringComparer.Ordinal);

    public void Add(MergedFile file) => _units.Add(file.FileName, (file, Name(file)));

    public IEnumerable<string> FileNames => _units.Keys;

    public bool Contains(string fileName) => _units.ContainsKey(fileName);

    public UnitReference? Find(string fileName) => _units.TryGetValue(fileName, out var unit) ? unit.Reference : null;

    /// <summary>The unit whose resource another one uses; if Quadlet cannot tell it, that is reported.</summary>
    public UnitReference? Require(string fileName, MergedFile user, UnitEntry entry)
    {
        if (!_units.TryGetValue(fileName, out var unit))
        {
            user.Refuse(entry, $"There is no unit {fileName} among the files.", "Correct the name, or pass that file along with this one.");
            return null;
        }

        if (unit.Reference.Kind is not (UnitKind.Container or UnitKind.Pod) && unit.File.IsRefused)
        {
            user.Refuse(entry, $"{fileName} is refused, so what it makes has no name.", $"Correct {unit.File.Source.Path} first.");
            return null;
        }

        if (unit.Reference.Kind != UnitKind.Container || unit.Reference.ResourceName.IndexOf(Text.SpecifierMark) < 0)
        {
            return unit.Reference;
        }

        user.Refuse(entry, $"The name of the container of {fileName} is known only once systemd runs it.", "Set ContainerName= there without a specifier.");
        return null;
    }

    private static UnitReference Name(MergedFile file)
    {
        var settings = new List<Setting>();
        foreach (var key in NamingKeys)
        {
            if (Options.Find(file.Kind, Section.Kind, key) is not { } option)
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
                    var text = key == "ServiceName" ? value : QuadletWords.Expand(value, startsWord: false).Text ?? value;
                    settings.Add(new Setting(option, new TextValue(text)));
                }
            }
        }

        var reference = new Unit(file.Kind, file.Name, settings.ToEquatableArray(), file.Source.Path).ToReference();
        if (file.Kind != UnitKind.Container)
        {
            return reference;
        }

        // The one specifier that Quadlet itself fills in.
        var ownName = Text.Specifier('N').Marked;
        return reference with { ResourceName = reference.ResourceName.Replace(ownName, reference.ServiceName) };
    }
}
