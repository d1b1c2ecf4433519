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

    private readonly Dictionary<string, string> _hashes = new(StringComparer.Ordinal);

    public CopyList(string folder, IEnumerable<KeyValuePair<string, string>> hashes)
    {
        Folder = folder;
        foreach (var entry in hashes)
        {
            _hashes[entry.Key] = entry.Value;
        }
    }

    /// <summary>The folder of the format.</summary>
    public string Folder { get; }

    public string ListFile => Path.Combine(Folder, FileName);

    /// <summary>The names of the copies, with a folder in front where they are in one.</summary>
    public IEnumerable<string> Names => _hashes.Keys.OrderBy(static name => name, StringComparer.Ordinal);

    public string Text => FirstLine + "\n" + string.Concat(Names.Select(name => $"{_hashes[name]}  {name}\n"));

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
        var entries = new List<KeyValuePair<string, string>>();
        for (var index = 0; index < lines.Length; index++)
        {
            var line = lines[index];
            if (index == 0 ? line != FirstLine : line.Length > 0 && !IsEntry(line))
            {
                throw new InvalidDataException($"PodDsl never writes line {index + 1} of '{file}'.");
            }

            if (index > 0 && line.Length > 0)
            {
                entries.Add(new(line.Substring(HashLength + 2), line.Substring(0, HashLength)));
            }
        }

        return new CopyList(folder, entries);
    }

    public static string HashOf(byte[] content)
    {
        using var algorithm = SHA256.Create();
        return string.Concat(algorithm.ComputeHash(content).Select(static part => part.ToString("x2", System.Globalization.CultureInfo.InvariantCulture)));
    }

    /// <summary>True if a file is as the build left it, so that the build may replace or delete it.</summary>
    public bool IsAsCopied(string name, byte[] content) => _hashes.TryGetValue(name, out var hash) && hash == HashOf(content);

    private static bool IsEntry(string line) =>
        line.Length > HashLength + 2
        && line.Substring(HashLength, 2) == "  "
        && line.Take(HashLength).All(static digit => digit is (>= '0' and <= '9') or (>= 'a' and <= 'f'))
        && line.Substring(HashLength + 2).Split('/').All(static segment => segment is not ("" or "." or "..") && segment.IndexOf('\\') < 0 && !segment.Any(char.IsControl));
}
