using PodDsl.Core.Parsing;

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
    private UnitFile? _file;
    private string? _fileName;
    private string? _folder;

    private QuadletSource(QuadletSource original) => (Path, Text, Unreadable) = (original.Path, original.Text, original.Unreadable);

    /// <summary>Why there is no content, where the path has the name of a file and cannot be read as one.</summary>
    public UnreadablePath Unreadable { get; init; }

    /// <summary>The text as Quadlet takes it apart, which is done once.</summary>
    internal UnitFile File => _file ??= UnitFileReader.Read(Path, Text, UnitDialect.Quadlet);

    /// <summary>Lets go of the text as it was taken apart. Whoever asks for it again has it taken apart again.</summary>
    internal void Forget() => _file = null;

    private int NameStart => Path.LastIndexOf('/') + 1;

    /// <summary>The name without the folder.</summary>
    public string FileName => _fileName ??= Path.Substring(NameStart);

    /// <summary>The folder, or <c>.</c>.</summary>
    public string Folder => _folder ??= NameStart switch
    {
        0 => ".",
        1 => "/",
        _ => Path.Substring(0, NameStart - 1),
    };

    /// <summary>True for a file in a folder of drop-ins, whatever its own name.</summary>
    internal bool IsInDropInFolder => DropIns.IsIn(Path);

    /// <summary>The last part of <see cref="Folder"/>.</summary>
    public string FolderName => Folder.Substring(Folder.LastIndexOf('/') + 1);

    public bool Equals(QuadletSource? other) =>
        ReferenceEquals(this, other) || (other is not null && Path == other.Path && Text == other.Text && Unreadable == other.Unreadable);

    public override int GetHashCode() => (Path, Text, Unreadable).GetHashCode();
}
