namespace PodDsl.Import.Compose;

/// <summary>Paths of hosts, which are those of Linux wherever the tool runs.</summary>
internal static class ComposePaths
{
    /// <summary>A path relative to a folder, or <c>~</c> of a home folder, as an absolute one. Other absolute paths stay as they are.</summary>
    public static string Absolute(string path, string folder, string home) =>
        path.StartsWith('~') ? Join(home, path[1..])
        : path.StartsWith('/') || IsOfWindows(path) ? path
        : Join(folder, path);

    public static string Join(string folder, string path) => Clean(folder + "/" + path);

    /// <summary>The folder of a file.</summary>
    public static string FolderOf(string path) => path.LastIndexOf('/') switch
    {
        < 0 => ".",
        0 => "/",
        var slash => path[..slash],
    };

    /// <summary>The last name of a path.</summary>
    public static string NameOf(string path) => path[(path.LastIndexOf('/') + 1)..];

    /// <summary>A path without <c>.</c>, <c>..</c> and empty names.</summary>
    public static string Clean(string path)
    {
        var isAbsolute = path.StartsWith('/');
        var names = new List<string>();
        foreach (var name in path.Split('/'))
        {
            if (name == ".." && names.Count > 0 && names[^1] != "..")
            {
                names.RemoveAt(names.Count - 1);
            }
            else if (name.Length > 0 && name != "." && (name != ".." || !isAbsolute))
            {
                names.Add(name);
            }
        }

        var clean = (isAbsolute ? "/" : "") + string.Join('/', names);
        return clean.Length == 0 ? "." : clean;
    }

    private static bool IsOfWindows(string path) => path is ['\\', '\\', ..] || (path.Length > 1 && char.IsAsciiLetter(path[0]) && path[1] == ':');
}
