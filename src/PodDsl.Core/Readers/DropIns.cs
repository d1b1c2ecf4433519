namespace PodDsl.Core.Readers;

/// <summary>Finds the drop-ins of a unit, as Quadlet looks for them.</summary>
internal static class DropIns
{
    private const string Extension = ".conf";

    /// <summary>Whether the file is a drop-in by its folder and name.</summary>
    public static bool IsDropIn(QuadletSource source) =>
        IsFolder(source.FolderName) && source.FileName.EndsWith(Extension, StringComparison.Ordinal);

    public static bool IsFolder(string name) => name.EndsWith(".d", StringComparison.Ordinal);

    /// <summary>
    /// The drop-ins of a unit, out of all by the names of their folders, in the order in which they are merged: by file name. Of several with the same name the
    /// one in the folder that names the unit best counts.
    /// </summary>
    public static IEnumerable<QuadletSource> Of(MergedFile unit, ILookup<string, QuadletSource> dropIns)
    {
        var chosen = new SortedDictionary<string, QuadletSource>(StringComparer.Ordinal);
        foreach (var folder in Folders(unit.FileName))
        {
            foreach (var dropIn in dropIns[folder])
            {
                if (!chosen.ContainsKey(dropIn.FileName))
                {
                    chosen.Add(dropIn.FileName, dropIn);
                }
            }
        }

        return chosen.Values;
    }

    /// <summary>The names of the folders with drop-ins of a unit file, the one that is most specific first.</summary>
    public static List<string> Folders(string fileName)
    {
        var name = fileName.Substring(0, fileName.LastIndexOf('.'));
        var extension = fileName.Substring(name.Length);
        var at = name.IndexOf('@');
        var prefix = at < 0 ? name : name.Substring(0, at);
        List<string> folders = [extension.Substring(1) + ".d"];
        for (var dash = prefix.IndexOf('-'); dash >= 0; dash = prefix.IndexOf('-', dash + 1))
        {
            var truncated = prefix.Substring(0, dash + 1);
            folders.Add(truncated + extension + ".d");
            if (at >= 0)
            {
                folders.Add(truncated + "@" + extension + ".d");
            }
        }

        if (at >= 0 && at < name.Length - 1)
        {
            folders.Add(prefix + "@" + extension + ".d");
        }

        folders.Add(fileName + ".d");
        folders.Reverse();
        return folders;
    }
}
