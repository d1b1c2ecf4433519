using PodDsl.Core.Parsing;
using PodDsl.Core.Primitives;

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

    private readonly TextPart? _part;
    private (IReadOnlyList<QuadletSource> Files, IReadOnlyList<ReadProblem> Problems)? _bundled;

    private QuadletSource(QuadletSource original) =>
        (Path, Text, Unreadable, _part, _folder, PlacePath) = (original.Path, original.Text, original.Unreadable, original._part, original._part is null ? null : original._folder, original.PlacePath);

    /// <summary>A file of a bundle, which is beside it for all that a file can name.</summary>
    internal static QuadletSource PartOf(QuadletSource bundle, string fileName, TextPart part) => new(bundle, fileName, part);

    private QuadletSource(QuadletSource bundle, string fileName, TextPart part)
        : this($"{bundle.Path}/{fileName}", bundle.Text) => (_part, _fileName, _folder, PlacePath) = (part, fileName, bundle.Folder, bundle.Path);

    /// <summary>The path of the file that somebody sees: of a part of a bundle, that of the bundle.</summary>
    public string PlacePath { get; } = Path;

    /// <summary>Its place as a whole: the start of its text.</summary>
    internal SourceSpan Start => _part is var (start, _, lines) ? new(PlacePath, start, 0, lines + 1, 1) : new(Path, 0, 0, 1, 1);

    /// <summary>The offsets of its text, of a part in the whole bundle.</summary>
    internal (int Start, int End) Range => _part is var (start, end, _) ? (start, end) : (0, Text.Length);

    /// <summary>True for one of several files in one.</summary>
    internal bool IsPart => _part is not null;

    /// <summary>The files in it: itself, or those of a bundle.</summary>
    internal IReadOnlyList<QuadletSource> Files => QuadletBundle.Is(Path) && !IsPart ? Bundled.Files : [this];

    /// <summary>What podman refuses of it as a bundle.</summary>
    internal IReadOnlyList<ReadProblem> BundleProblems => QuadletBundle.Is(Path) && !IsPart ? Bundled.Problems : [];

    private (IReadOnlyList<QuadletSource> Files, IReadOnlyList<ReadProblem> Problems) Bundled => _bundled ??= QuadletBundle.Read(this);

    /// <summary>Why there is no content, where the path has the name of a file and cannot be read as one.</summary>
    public UnreadablePath Unreadable { get; init; }

    /// <summary>The text as Quadlet takes it apart, which is done once.</summary>
    internal UnitFile File => _file ??= _part is { } part ? UnitFileReader.Read(PlacePath, Text, part) : UnitFileReader.Read(Path, Text, UnitDialect.Quadlet);

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
        ReferenceEquals(this, other) || (other is not null && Path == other.Path && _part == other._part && Text == other.Text && Unreadable == other.Unreadable);

    public override int GetHashCode() => (Path, Text, Unreadable).GetHashCode();
}
