namespace PodDsl.Core.Readers;

/// <summary>The things that can be in the place of a file.</summary>
public enum UnreadablePath
{
    /// <summary>A readable file.</summary>
    None,

    /// <summary>A folder with the name of a file.</summary>
    Folder,

    /// <summary>A link to nothing.</summary>
    DanglingLink,
}

/// <summary>A file to read: a unit or a drop-in.</summary>
/// <param name="Path">
/// Its path, with <c>/</c> between folders. Relative paths in the file start at its folder, and the folder tells a drop-in. </param>
/// <param name="Text">Its content.</param>
public sealed record QuadletSource(string Path, string Text)
{
    /// <summary>The reason for missing content, if the path has the name of a file but is not readable as one.</summary>
    public UnreadablePath Unreadable { get; init; }

    private int NameStart => Path.LastIndexOf('/') + 1;

    /// <summary>The name without the folder.</summary>
    public string FileName => Path.Substring(NameStart);

    /// <summary>The folder, or <c>.</c>.</summary>
    public string Folder => NameStart switch
    {
        0 => ".",
        1 => "/",
        _ => Path.Substring(0, NameStart - 1),
    };

    /// <summary>The last part of <see cref="Folder"/>.</summary>
    public string FolderName => Folder.Substring(Folder.LastIndexOf('/') + 1);
}
