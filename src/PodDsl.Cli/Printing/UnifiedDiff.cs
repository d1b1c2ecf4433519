using System.Text;

namespace PodDsl.Cli.Printing;

/// <summary>The difference between two texts, as <c>diff -u</c> writes it and <c>patch</c> reads it.</summary>
internal static class UnifiedDiff
{
    private const int Context = 3;

    /// <param name="beforeName">The name of the old file in the head.</param>
    /// <param name="afterName">The name of the new one.</param>
    /// <param name="before">The text before.</param>
    /// <param name="after">The text after.</param>
    /// <param name="isTerminal">False for a program, which gets every byte; a person gets only visible characters.</param>
    public static string Of(string beforeName, string afterName, string before, string after, bool isTerminal)
    {
        var (old, current) = (Lines(before), Lines(after));
        var changes = LineDifference.Of(old, current);
        if (changes.Count == 0)
        {
            return "";
        }

        var text = new StringBuilder();
        text.Append("--- ").Append(Name(beforeName)).Append('\n').Append("+++ ").Append(Name(afterName)).Append('\n');
        foreach (var hunk in Hunks(changes))
        {
            Append(text, old, current, hunk);
        }

        var difference = text.ToString();
        return isTerminal ? VisibleText.Replace(difference, character => character == '\n' ? "\n" : "?") : difference;
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
    private static List<List<LineChange>> Hunks(List<LineChange> changes)
    {
        var hunks = new List<List<LineChange>>();
        foreach (var change in changes)
        {
            if (hunks.Count > 0 && change.Start - hunks[^1][^1].End <= 2 * Context)
            {
                hunks[^1].Add(change);
            }
            else
            {
                hunks.Add([change]);
            }
        }

        return hunks;
    }

    private static void Append(StringBuilder text, List<string> before, List<string> after, List<LineChange> hunk)
    {
        var (first, last) = (hunk[0], hunk[^1]);
        var lead = Math.Min(Context, first.Start);
        var trail = Math.Min(Context, before.Count - last.End);
        var (start, newStart) = (first.Start - lead, first.NewStart - lead);
        text.Append("@@ -").Append(Range(start, last.End + trail - start)).Append(" +").Append(Range(newStart, last.NewEnd + trail - newStart)).Append(" @@\n");
        var line = start;
        foreach (var change in hunk)
        {
            Append(text, ' ', before, line, change.Start);
            Append(text, '-', before, change.Start, change.End);
            Append(text, '+', after, change.NewStart, change.NewEnd);
            line = change.End;
        }

        Append(text, ' ', before, line, last.End + trail);
    }

    private static void Append(StringBuilder text, char mark, List<string> lines, int from, int to)
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
    private static List<string> Lines(string text)
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
