using PodDsl.Core.Podman;

namespace PodDsl.Core.Readers;

/// <summary>Finds the drop-ins of a unit, as Quadlet does.</summary>
internal sealed class DropIns
{
    private const string Extension = ".conf";

    private readonly ILookup<string, QuadletSource> _byFolderName;

    /// <summary>The place of each folder in the search: that of the first file in it or in folders below.</summary>
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);

    public DropIns(IReadOnlyList<QuadletSource> sources)
    {
        _byFolderName = sources.Where(IsDropIn).ToLookup(dropIn => dropIn.FolderName, StringComparer.Ordinal);
        for (var index = 0; index < sources.Count && _byFolderName.Count > 0; index++)
        {
            for (var folder = sources[index].Folder; folder.Length > 0 && !_places.ContainsKey(folder); folder = Parent(folder))
            {
                _places.Add(folder, index);
            }
        }
    }

    /// <summary>True if the file is a drop-in, by its folder and name.</summary>
    public static bool IsDropIn(QuadletSource source) => IsDropIn(source.Path);

    /// <summary>The same for a path.</summary>
    public static bool IsDropIn(string path) => IsIn(path) && path.EndsWith(Extension, StringComparison.Ordinal);

    /// <summary>Those among files that can be of a unit file.</summary>
    public static IEnumerable<QuadletSource> Among(IEnumerable<QuadletSource> sources, string fileName)
    {
        var folders = Folders(fileName);
        return sources.Where(source => IsDropIn(source) && folders.Contains(source.FolderName));
    }

    /// <summary>True if the folder of a path has the name of one of drop-ins.</summary>
    public static bool IsIn(string path) => path.LastIndexOf('/') is > 1 and var slash && path[slash - 1] == 'd' && path[slash - 2] == '.';

    /// <summary>
    /// The drop-ins of a unit in the order of merging: by file name. Of several with the same name, the one in the folder that names the
    /// unit best counts.
    /// </summary>
    public IEnumerable<QuadletSource> Of(MergedFile unit)
    {
        if (_byFolderName.Count == 0 || !unit.Podman.Has(Behaviors.ReadsDropIns))
        {
            return [];
        }

        var chosen = new SortedDictionary<string, QuadletSource>(StringComparer.Ordinal);
        foreach (var dropIn in Candidates(unit))
        {
            if (!chosen.ContainsKey(dropIn.FileName))
            {
                chosen.Add(dropIn.FileName, dropIn);
            }
        }

        return chosen.Values;
    }

    /// <summary>All possible ones, the one that counts most first.</summary>
    private IEnumerable<QuadletSource> Candidates(MergedFile unit)
    {
        var found = Folders(unit.FileName, unit.Podman).SelectMany((name, rank) => _byFolderName[name].Select(dropIn => (Source: dropIn, Rank: rank, Home: Parent(dropIn.Folder))));
        return (unit.Podman.Has(Behaviors.RanksDropInsByName)
            ? found.OrderBy(dropIn => dropIn.Rank).ThenBy(dropIn => PlaceOf(dropIn.Home)).ThenBy(dropIn => dropIn.Home.Length)
            : found.OrderBy(dropIn => PlaceOf(dropIn.Home)).ThenBy(dropIn => dropIn.Home.Length).ThenBy(dropIn => dropIn.Rank))
            .Select(dropIn => dropIn.Source);
    }

    private int PlaceOf(string folder) => _places.TryGetValue(folder, out var place) ? place : 0;

    private static string Parent(string folder) => folder.LastIndexOf('/') is > 0 and var slash ? folder.Substring(0, slash) : "";

    /// <summary>Those that a podman passes over, of a file that it reads.</summary>
    public IEnumerable<QuadletSource> IgnoredOf(MergedFile unit) => _byFolderName.Count == 0 ? [] :
        Folders(unit.FileName).Except(Folders(unit.FileName, unit.Podman)).SelectMany(folder => _byFolderName[folder]);

    /// <summary>The names that a podman knows, of those below.</summary>
    private static IEnumerable<string> Folders(string fileName, PodmanVersion podman) =>
        !podman.Has(Behaviors.ReadsDropIns) ? []
        : podman.Has(Behaviors.ReadsSharedDropIns) ? Folders(fileName)
        : Folders(fileName).Where(folder => !IsShared(folder));

    /// <summary>True for the drop-ins of a type, <c>container.d</c>, and of names up to a dash, <c>web-.container.d</c>.</summary>
    private static bool IsShared(string folder) =>
        folder.Split('.') is var parts && (parts.Length == 2 || parts[parts.Length - 3].TrimEnd('@').EndsWith("-", StringComparison.Ordinal));

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
