using System.Security.Cryptography;
using System.Text;
using PodDsl.Files;

namespace PodDsl.BuildTasks;

/// <summary>
/// The list of the copies of hand-written files in the folder of a format, beside them: a copy has no line that marks it as ours, so this
/// says which files the build may replace and delete, also in a committed folder after a fresh clone.
/// </summary>
/// <remarks>It has the form that <c>sha256sum --check</c> reads.</remarks>
internal sealed class CopyList
{
    /// <summary>Quadlet, systemd and the wildcards of a shell pass over it.</summary>
    public const string FileName = ".poddsl-copies";

    private const string FirstLine = EmittedUnit.Header + ": the copies of hand-written files in this folder";
    private const int HashLength = 64;

    /// <summary>The hashes of each copy: two while a build replaces it, so that one that is killed leaves no file that nobody knows.</summary>
    private readonly HashSet<(string Name, string Hash)> _copies;

    public CopyList(string folder, IEnumerable<(string Name, string Hash)> copies) => (Folder, _copies) = (folder, [.. copies]);

    /// <summary>The folder of the format.</summary>
    public string Folder { get; }

    public string ListFile => Path.Combine(Folder, FileName);

    /// <summary>The names of the copies, with a folder in front where they are in one.</summary>
    public IEnumerable<string> Names => _copies.Select(static copy => copy.Name).Distinct(StringComparer.Ordinal).OrderBy(static name => name, StringComparer.Ordinal);

    public string Text => FirstLine + "\n" + string.Concat(_copies
        .OrderBy(static copy => copy.Name, StringComparer.Ordinal)
        .ThenBy(static copy => copy.Hash, StringComparer.Ordinal)
        .Select(static copy => $"{copy.Hash}  {copy.Name}\n"));

    /// <summary>Both lists in one, for as long as files are replaced.</summary>
    public CopyList Or(CopyList other) => new(Folder, _copies.Concat(other._copies));

    public void Save() => AtomicFiles.Write([new NewFile(ListFile, Text)]);

    /// <summary>Reads the list of a folder; it is empty if there is none.</summary>
    /// <exception cref="InvalidDataException">It has a line that no build writes.</exception>
    public static CopyList Load(string folder)
    {
        var file = Path.Combine(folder, FileName);
        if (FileStatus.Of(file).Kind == PathKind.Missing)
        {
            return new CopyList(folder, []);
        }

        var lines = Encoding.UTF8.GetString(RegularFile.ReadAllBytes(file)).Replace("\r\n", "\n").Split('\n');
        var entries = new List<(string, string)>();
        for (var index = 0; index < lines.Length; index++)
        {
            var line = lines[index];
            if (index == 0 ? line != FirstLine : line.Length > 0 && !IsEntry(line))
            {
                throw new InvalidDataException($"PodDsl never writes line {index + 1} of '{file}'.");
            }

            if (index > 0 && line.Length > 0)
            {
                entries.Add((line.Substring(HashLength + 2), line.Substring(0, HashLength)));
            }
        }

        return new CopyList(folder, entries);
    }

    public static string HashOf(byte[] content)
    {
        using var algorithm = SHA256.Create();
#pragma warning disable CA1850 // Only newer frameworks than the task's have the static one.
        return string.Concat(algorithm.ComputeHash(content).Select(static part => part.ToString("x2", System.Globalization.CultureInfo.InvariantCulture)));
#pragma warning restore CA1850
    }

    /// <summary>True if a file is as the build left it, so that the build may replace or delete it.</summary>
    public bool IsAsCopied(string name, byte[] content) => _copies.Contains((name, HashOf(content)));

    private static bool IsEntry(string line) =>
        line.Length > HashLength + 2
        && line.Substring(HashLength, 2) == "  "
        && line.Take(HashLength).All(static digit => digit is (>= '0' and <= '9') or (>= 'a' and <= 'f'))
        && line.Substring(HashLength + 2).Split('/').All(static segment => segment is not ("" or "." or "..") && segment.IndexOf('\\') < 0 && !segment.Any(char.IsControl));
}
