using PodDsl.Core.Primitives;
using PodDsl.Core.Readers;

namespace PodDsl.Core.Lint;

/// <summary>A change in the text of a file.</summary>
/// <param name="File">The path of the file.</param>
/// <param name="Start">The offset of the first character to remove.</param>
/// <param name="Length">The number of characters to remove.</param>
/// <param name="NewText">The new text.</param>
public sealed record TextEdit(string File, int Start, int Length, string NewText)
{
    /// <summary>The files after the changes, or null if two of them touch the same text.</summary>
    public static IReadOnlyList<QuadletSource>? Apply(IReadOnlyList<QuadletSource> sources, IReadOnlyList<TextEdit> edits, Steps steps = default)
    {
        var byFile = edits.ToLookup(edit => edit.File, StringComparer.Ordinal);
        var changed = new List<QuadletSource>(sources.Count);
        foreach (var source in steps.Over(sources))
        {
            var text = source.Text;
            var end = int.MaxValue;

            // From the end on, so that places stay right. What is put in at a place comes before what is replaced from there.
            foreach (var edit in byFile[source.Path].Reverse().OrderByDescending(edit => edit.Start).ThenByDescending(edit => edit.Length))
            {
                if (edit.Start + edit.Length > end)
                {
                    return null;
                }

                text = text.Substring(0, edit.Start) + edit.NewText + text.Substring(edit.Start + edit.Length);
                end = edit.Start;
            }

            changed.Add(text == source.Text ? source : source with { Text = text });
        }

        return changed;
    }
}
