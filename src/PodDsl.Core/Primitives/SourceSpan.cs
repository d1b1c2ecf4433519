namespace PodDsl.Core.Primitives;

/// <summary>A place in a source: a file and a range of characters in it.</summary>
/// <param name="File">The path of the file, as the reader got it.</param>
/// <param name="Start">The offset of the first character.</param>
/// <param name="Length">The number of characters.</param>
/// <param name="Line">The line of the first character, from 1.</param>
/// <param name="Column">The column of the first character, from 1.</param>
public readonly record struct SourceSpan(string File, int Start, int Length, int Line = 0, int Column = 0)
{
    /// <summary>For models that must not change when only positions in the source do.</summary>
    public static SourceSpan None => new("", 0, 0);

    /// <summary>The other places of several, each once, in their order.</summary>
    public IEnumerable<SourceSpan> OthersOf(IEnumerable<SourceSpan> places)
    {
        var own = this;
        return places.Where(place => place != own).Distinct();
    }

    public bool IsNone => Length == 0 && string.IsNullOrEmpty(File);
}
