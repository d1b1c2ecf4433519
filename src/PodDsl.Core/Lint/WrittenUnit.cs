using PodDsl.Core.Facts;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.Readers;
using PodDsl.Core.Writers;

namespace PodDsl.Core.Lint;

/// <summary>A unit from elsewhere, such as a record, as the file that a build makes of it, to be read with its drop-ins.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Source">Its file, beside the folder with a drop-in.</param>
internal sealed record WrittenUnit(Unit Unit, QuadletSource Source)
{
    /// <summary>Writes the units that have a drop-in among files, unless a file has the name of theirs: that is a mistake of its own.</summary>
    /// <param name="sources">The files.</param>
    /// <param name="units">The units.</param>
    /// <param name="target">What all are for.</param>
    /// <param name="before">What was written before: a unit that is the same object is not written again.</param>
    /// <param name="steps">Each setting of a unit with a drop-in is a step.</param>
    public static IReadOnlyList<WrittenUnit> Of(
        EquatableArray<QuadletSource> sources, UnitSet units, Target target, IReadOnlyList<WrittenUnit> before, Steps steps)
    {
        var homes = new Dictionary<string, string>(StringComparer.Ordinal);
        var files = new HashSet<string>(StringComparer.Ordinal);
        foreach (var source in sources.SelectMany(static source => source.Files))
        {
            if (!DropIns.IsDropIn(source))
            {
                files.Add(source.FileName);
            }
            else if (HomeOf(source) is var home && (!homes.TryGetValue(source.FolderName, out var known) || home.Length < known.Length))
            {
                homes[source.FolderName] = home;
            }
        }

        if (homes.Count == 0)
        {
            return [];
        }

        var written = new List<WrittenUnit>();
        var writtenBefore = before.ToDictionary(static unit => unit.Unit, ReferenceComparer<Unit>.Instance);
        foreach (var unit in steps.Over(units.Units))
        {
            if (unit.Kind == UnitKind.DropIn || files.Contains(unit.FileName)
                || QuadletReader.DropInFolders(unit.FileName).Where(homes.ContainsKey).Select(folder => homes[folder]).OrderBy(static home => home.Length).FirstOrDefault() is not { } home)
            {
                continue;
            }

            var path = home + unit.FileName;
            if (writtenBefore.TryGetValue(unit, out var same) && same.Source.Path == path)
            {
                written.Add(same);
            }
            else if (QuadletWriter.Write(unit, target.ForQuadlet, steps).Files is [var file, ..])
            {
                written.Add(new WrittenUnit(unit, new QuadletSource(path, file.Text)));
            }
        }

        return written;
    }

    /// <summary>The place in the unit of a place in its file: the setting of the line, or the unit itself.</summary>
    public SourceSpan PlaceOf(SourceSpan place)
    {
        var key = Source.File.Sections.SelectMany(static section => section.Entries).FirstOrDefault(entry => entry.Source.Start == place.Start)?.Key;
        return key is not null && Unit.Settings.LastOrDefault(setting => setting.Option.Name == key && !setting.Source.IsNone) is { } setting ? setting.Source : Unit.Source;
    }

    /// <summary>What stands in front of the name of a unit file beside a folder with a drop-in.</summary>
    private static string HomeOf(QuadletSource dropIn) => dropIn.Folder.Substring(0, dropIn.Folder.Length - dropIn.FolderName.Length);
}
