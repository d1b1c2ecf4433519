using System.Text;
using PodDsl.Files;

namespace PodDsl.BuildTasks;

/// <summary>
/// The list of the unit files that the last build left on disk. It is in the <c>obj</c> folder; the removal of stale files and <c>dotnet
/// clean</c> use it.
/// </summary>
/// <remarks>
/// The first line is the output folder, the others are units below it. Paths are relative to the project, so that a
/// copy of a project with its <c>obj</c> folder never touches the units of the original.
/// </remarks>
internal sealed record UnitManifest(string OutputDirectory, IReadOnlyList<string> RelativePaths)
{
    /// <summary>The full paths of all units in it.</summary>
    public IEnumerable<string> FullPaths => RelativePaths.Select(FullPath);

    public string FullPath(string relativePath) => Path.GetFullPath(Path.Combine(OutputDirectory, relativePath));

    /// <summary>Reads a manifest; a missing or empty one is a manifest without units.</summary>
    /// <exception cref="InvalidDataException">It has lines that no build writes, and so may name files that are not ours.</exception>
    public static UnitManifest Load(string manifestFile, string projectDirectory)
    {
        var lines = FileStatus.Of(manifestFile).Kind == PathKind.Missing ? [] : ReadLines(manifestFile);
        if (lines.Length == 0)
        {
            return new UnitManifest(projectDirectory, []);
        }

        var strange = Array.FindIndex(lines, line => line.Length == 0 || line.Any(char.IsControl));
        if (strange < 0)
        {
            strange = Array.FindIndex(lines, 1, line => !UnitPath.IsBelowFormat(line));
        }

        return strange < 0
            ? new UnitManifest(Path.GetFullPath(Path.Combine(projectDirectory, lines[0])), [.. lines.Skip(1)])
            : throw new InvalidDataException($"PodDsl never writes its line {strange + 1}.");
    }

    /// <summary>Writes the manifest if it differs from the one on disk; without units, deletes it.</summary>
    public void Save(string manifestFile, string projectDirectory)
    {
        if (RelativePaths.Count == 0)
        {
            if (File.Exists(manifestFile))
            {
                File.Delete(manifestFile);
            }

            return;
        }

        var lines = new[] { RelativePath.Between(projectDirectory, OutputDirectory) }
            .Concat(RelativePaths.OrderBy(path => path, StringComparer.Ordinal));
        var text = string.Join("\n", lines) + "\n";
        if (UnitOnDisk.Compare(manifestFile, text) != UnitState.Same)
        {
            AtomicFiles.Write([new NewFile(Path.GetFullPath(manifestFile), text)]);
        }
    }

    private static string[] ReadLines(string manifestFile)
    {
        var text = Encoding.UTF8.GetString(RegularFile.ReadAllBytes(manifestFile)).Replace("\r\n", "\n");
        return text.Length == 0 ? [] : (text[text.Length - 1] == '\n' ? text.Substring(0, text.Length - 1) : text).Split('\n');
    }
}
