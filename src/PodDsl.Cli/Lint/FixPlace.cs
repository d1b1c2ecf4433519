using System.Globalization;
using PodDsl.Core.Findings;
using PodDsl.Core.Primitives;

namespace PodDsl.Cli.Lint;

/// <summary>A line of a file, as findings and <c>--at</c> name it.</summary>
/// <param name="Path">The full path of the file.</param>
/// <param name="Line">The line, from 1 on.</param>
internal sealed record FixPlace(string Path, int Line)
{
    /// <summary>Reads <c>FILE:LINE</c>, also with a column after it, or returns null.</summary>
    public static FixPlace? Parse(string text)
    {
        var parts = text.TrimEnd(':').Split(':');
        var numbers = parts.Length > 2 && IsNumber(parts[^1]) && IsNumber(parts[^2]) ? 2 : 1;
        return parts.Length > numbers
            && string.Join(':', parts[..^numbers]) is { Length: > 0 } path
            && int.TryParse(parts[^numbers], NumberStyles.None, CultureInfo.InvariantCulture, out var line)
                ? new FixPlace(System.IO.Path.GetFullPath(path), line)
                : null;
    }

    public bool IsOf(Finding finding) => Math.Max(finding.Source.Line, 1) == Line && System.IO.Path.GetFullPath(finding.Source.File) == Path;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{DisplayPath.Of(Path)}:{Line}");

    private static bool IsNumber(string text) => text.Length > 0 && text.All(char.IsAsciiDigit);
}
