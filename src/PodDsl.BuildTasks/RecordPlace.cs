using System.Text.RegularExpressions;

namespace PodDsl.BuildTasks;

/// <summary>
/// Finds the declaration of a record, for an error that an editor can jump to. Metadata does not have the place, so it searches the sources
/// for the text of the declaration.
/// </summary>
internal static class RecordPlace
{
    private static readonly Regex Namespace = new(@"^\s*namespace\s+(?<name>[\w.@]+)", RegexOptions.CultureInvariant);

    /// <summary>The file, line and column, from 1, or null if no source seems to declare the record.</summary>
    public static (string File, int Line, int Column)? Find(string fullName, IEnumerable<string> sourceFiles)
    {
        var name = fullName.Substring(fullName.LastIndexOf('.') + 1);
        var declaration = new Regex($@"^(?!\s*(//|\*)).*?\brecord\s+(class\s+)?(?<name>@?{Regex.Escape(name)})\b", RegexOptions.CultureInvariant);
        return sourceFiles
            .Select(file => (File: file, Lines: ReadLines(file)))
            .OrderByDescending(source => NamespaceLength(source.Lines, fullName))
            .ThenBy(source => source.File, StringComparer.Ordinal)
            .Select(source => Find(source.File, source.Lines, declaration))
            .FirstOrDefault(place => place is not null);
    }

    /// <summary>The length of the file's namespace within the name.</summary>
    private static int NamespaceLength(string[] lines, string fullName) => lines
        .Select(line => Namespace.Match(line).Groups["name"].Value.Replace("@", ""))
        .Where(name => fullName.StartsWith(name + ".", StringComparison.Ordinal))
        .Select(name => name.Length)
        .DefaultIfEmpty(0)
        .Max();

    private static (string, int, int)? Find(string file, string[] lines, Regex declaration)
    {
        for (var index = 0; index < lines.Length; index++)
        {
            if (declaration.Match(lines[index]) is { Success: true } match)
            {
                return (file, index + 1, match.Groups["name"].Index + 1);
            }
        }

        return null;
    }

    private static string[] ReadLines(string file)
    {
        try
        {
            return File.ReadAllLines(file);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
