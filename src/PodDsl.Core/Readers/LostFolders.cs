using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;

namespace PodDsl.Core.Readers;

/// <summary>Finds the files that Quadlet leaves out because of one that it cannot parse: all files of that folder, but not of folders in
/// it.</summary>
internal static class LostFolders
{
    private const int MaxNames = 10;

    /// <summary>Reports at each file without a valid syntax the files that are lost with it.</summary>
    /// <param name="files">All files.</param>
    /// <param name="named">The files that count for their names.</param>
    /// <param name="known">The references between them.</param>
    /// <param name="podman">The podman whose Quadlet reads them.</param>
    /// <param name="steps">Each file in each folder is a step.</param>
    /// <returns>The names of the files that Quadlet would take otherwise.</returns>
    public static IEnumerable<string> Report(List<MergedFile> files, List<MergedFile> named, KnownUnits known, PodmanVersion podman, Steps steps)
    {
        if (!podman.Has(Behaviors.LosesFolders))
        {
            return [];
        }

        var lost = new HashSet<MergedFile>();
        foreach (var folder in files.Where(file => file.IsUnparsable).GroupBy(file => file.Source.Folder, StringComparer.Ordinal))
        {
            var with = known.WithUsers(steps.Over(named).Where(file => !file.IsUnparsable && file.Source.Folder == folder.Key));
            with.RemoveWhere(file => file.IsRefused);
            lost.UnionWith(with);
            if (with.Count > 0)
            {
                var names = named.Where(with.Contains).Select(file => file.FileName).ToList();
                folder.First().AddToFirstError($"Quadlet then makes no unit of any file in the same folder, so these are lost with it: {Spell(names)}.");
            }
        }

        return lost.Count == 0 ? [] : named.Where(lost.Contains).Select(file => file.FileName);
    }

    private static Shown Spell(List<string> names)
    {
        var named = Shown.Join(", ", names.Take(MaxNames).Select(Shown.FromString));
        return names.Count <= MaxNames ? named : (Shown)$"{named} and {names.Count - MaxNames} more";
    }
}
