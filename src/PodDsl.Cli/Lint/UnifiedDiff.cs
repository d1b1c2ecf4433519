using System.Text;
using DiffPlex;
using DiffPlex.Model;
using PodDsl.Cli.Printing;

namespace PodDsl.Cli.Lint;

/// <summary>The difference between two texts, as <c>diff -u</c> writes it and <c>patch</c> reads it.</summary>
internal static class UnifiedDiff
{
    private const int Context = 3;

    /// <param name="path">The name of the file in the head.</param>
    /// <param name="before">The text before.</param>
    /// <param name="after">The text after.</param>
    public static string Of(string path, string before, string after)
    {
        var difference = Differ.Instance.CreateDiffs(before, after, ignoreWhiteSpace: false, ignoreCase: false, new LineChunker());
        if (difference.DiffBlocks.Count == 0)
        {
            return "";
        }

        var text = new StringBuilder();
        text.Append("--- ").Append(Name(path)).Append('\n').Append("+++ ").Append(Name(path)).Append('\n');
        foreach (var hunk in Hunks(difference.DiffBlocks))
        {
            Append(text, difference, hunk);
        }

        return text.ToString();
    }

    /// <summary>
    /// The name of a file in the head, as git and GNU patch read it: in quotes if it could be mistaken, and with a tab after it if it has
    /// blanks.
    /// </summary>
    private static string Name(string path)
    {
        if (VisibleText.Of(path) == path && path.AsSpan().IndexOfAny("\"\\\t") < 0)
        {
            return path.Contains(' ', StringComparison.Ordinal) ? path + '\t' : path;
        }

        var quoted = new StringBuilder("\"");
        foreach (var octet in Encoding.UTF8.GetBytes(path))
        {
            _ = octet is (byte)'"' or (byte)'\\' ? quoted.Append('\\').Append((char)octet)
                : octet is >= (byte)' ' and < 0x7f ? quoted.Append((char)octet)
                : quoted.Append('\\').Append(Convert.ToString(octet, 8).PadLeft(3, '0'));
        }

        return quoted.Append('"').ToString();
    }

    /// <summary>One hunk shows changes whose surroundings touch.</summary>
    private static List<List<DiffBlock>> Hunks(IEnumerable<DiffBlock> blocks)
    {
        var hunks = new List<List<DiffBlock>>();
        foreach (var block in blocks)
        {
            if (hunks.Count > 0 && hunks[^1][^1] is var last && block.DeleteStartA - (last.DeleteStartA + last.DeleteCountA) <= 2 * Context)
            {
                hunks[^1].Add(block);
            }
            else
            {
                hunks.Add([block]);
            }
        }

        return hunks;
    }

    private static void Append(StringBuilder text, DiffResult difference, List<DiffBlock> hunk)
    {
        var (before, after) = (difference.PiecesOld, difference.PiecesNew);
        var (first, last) = (hunk[0], hunk[^1]);
        var lead = Math.Min(Context, first.DeleteStartA);
        var end = last.DeleteStartA + last.DeleteCountA;
        var trail = Math.Min(Context, before.Count - end);
        var (start, newStart) = (first.DeleteStartA - lead, first.InsertStartB - lead);
        var (count, newCount) = (end + trail - start, last.InsertStartB + last.InsertCountB + trail - newStart);
        text.Append("@@ -").Append(Range(start, count)).Append(" +").Append(Range(newStart, newCount)).Append(" @@\n");
        var line = start;
        foreach (var block in hunk)
        {
            Append(text, ' ', before, line, block.DeleteStartA);
            Append(text, '-', before, block.DeleteStartA, block.DeleteStartA + block.DeleteCountA);
            Append(text, '+', after, block.InsertStartB, block.InsertStartB + block.InsertCountB);
            line = block.DeleteStartA + block.DeleteCountA;
        }

        Append(text, ' ', before, line, end + trail);
    }

    private static void Append(StringBuilder text, char mark, IReadOnlyList<string> lines, int from, int to)
    {
        for (var index = from; index < to; index++)
        {
            text.Append(mark).Append(lines[index]);
            if (!lines[index].EndsWith('\n'))
            {
                text.Append("\n\\ No newline at end of file\n");
            }
        }
    }

    /// <summary>The line before an empty range names it.</summary>
    private static string Range(int start, int count) =>
        FormattableString.Invariant($"{(count == 0 ? start : start + 1)},{count}");

    /// <summary>Lines, including their line ends.</summary>
    private sealed class LineChunker : IChunker
    {
        public IReadOnlyList<string> Chunk(string text)
        {
            var lines = new List<string>();
            for (var start = 0; start < text.Length;)
            {
                var feed = text.IndexOf('\n', start);
                var end = feed < 0 ? text.Length : feed + 1;
                lines.Add(text[start..end]);
                start = end;
            }

            return lines;
        }
    }
}
