using PodDsl.Core.Facts;
using PodDsl.Core.Primitives;

namespace PodDsl.Symbols;

/// <summary>A file of host facts that the build passes on.</summary>
/// <param name="Path">Its path.</param>
/// <param name="IsOfProject">True if the property <c>PodDslHostFacts</c> names it.</param>
/// <param name="Facts">The facts, or null if it is unreadable.</param>
public sealed record FactsFile(string Path, bool IsOfProject, HostFacts? Facts)
{
    /// <summary>
    /// The file that the record of a host names: its path ends so. The path is relative to the project of the record, which may be another
    /// one than this. Of several it is the one with the shortest path, since whoever means another can name its folder.
    /// </summary>
    public static FactsFile? Find(EquatableArray<FactsFile> files, string name)
    {
        var wanted = Segments(name);
        FactsFile? found = null;
        foreach (var file in files)
        {
            var segments = Segments(file.Path);
            if (wanted.Count > 0 && segments.Count >= wanted.Count && segments.Skip(segments.Count - wanted.Count).SequenceEqual(wanted, StringComparer.Ordinal)
                && (found is null || file.Path.Length < found.Path.Length))
            {
                found = file;
            }
        }

        return found;
    }

    /// <summary>The names in a path, without those that mean the same folder or the one above.</summary>
    private static List<string> Segments(string path)
    {
        var segments = new List<string>();
        foreach (var segment in path.Split('/', '\\'))
        {
            if (segment == ".." && segments.Count > 0)
            {
                segments.RemoveAt(segments.Count - 1);
            }
            else if (segment is not ("" or "." or ".."))
            {
                segments.Add(segment);
            }
        }

        return segments;
    }
}
