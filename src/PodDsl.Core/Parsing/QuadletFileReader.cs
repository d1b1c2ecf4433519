using PodDsl.Core.Primitives;

namespace PodDsl.Core.Parsing;

/// <summary>
/// Reads as Quadlet 5.4 and newer do. A line that ends in a backslash goes on in the next one, without a blank between them, whatever comes
/// before the backslash; it skips comments and blank lines in between.
/// </summary>
internal static class QuadletFileReader
{
    /// <summary>What ends a line for systemd, but not for Quadlet.</summary>
    private static readonly char[] LineEnds = ['\r', '\0'];

    internal static UnitFile Read(string path, string text) => Read(path, text, new TextPart(0, text.Length, 0));

    internal static UnitFile Read(string path, string text, TextPart part)
    {
        var lines = SplitLines(text, part);
        var builder = new UnitFileBuilder(path, text, UnitDialect.Quadlet, lines, part.LinesBefore);
        var hasLineEnds = text.IndexOfAny(LineEnds, part.Start, part.End - part.Start) >= 0;
        LogicalLine? logical = null;
        for (var index = 0; index < lines.Length; index++)
        {
            var (start, end) = Trim(text, lines[index].Start, lines[index].Start + lines[index].Length);
            if (hasLineEnds)
            {
                CheckLineEnds(builder, start, end);
            }

            if (start == end || text[start] is '#' or ';')
            {
                builder.Mark(index, start == end ? UnitLineKind.Blank : UnitLineKind.Comment);
                continue;
            }

            var isContinued = text[end - 1] == '\\';
            if (!isContinued && logical is not { IsStarted: true } && (TryReadEntry(builder, index, start, end) || TryReadHead(builder, index, start, end)))
            {
                continue;
            }

            logical ??= new LogicalLine();
            if (logical.IsStarted)
            {
                builder.Mark(index, UnitLineKind.Continuation);
            }

            logical.Append(index, text, start, isContinued ? end - 1 : end);
            if (isContinued && index < lines.Length - 1)
            {
                // A line of nothing but a backslash continues nothing.
                if (logical.Length == 0)
                {
                    builder.Mark(index, UnitLineKind.Blank);
                    logical.Clear();
                }

                continue;
            }

            ReadLine(builder, logical);
            logical.Clear();
        }

        if (logical is { IsStarted: true })
        {
            builder.AddError(logical, "The line is to be continued, but the file ends; Quadlet ignores it.", isFatal: false);
        }

        return builder.Build();
    }

    /// <summary>Reads an assignment in one line without anything odd in it, which nearly all are, with the same result as <see cref="ReadEntry"/>.</summary>
    private static bool TryReadEntry(UnitFileBuilder builder, int line, int start, int end)
    {
        var text = builder.Text;
        var equals = text.IndexOf('=', start, end - start);
        if (equals <= start || text[start] == '[' || !builder.HasSection || !UnitFileReader.IsPlain(text, start, end))
        {
            return false;
        }

        var keyEnd = equals;
        while (keyEnd > start && IsAsciiSpace(text[keyEnd - 1]))
        {
            keyEnd--;
        }

        var valueStart = equals + 1;
        while (valueStart < end && IsAsciiSpace(text[valueStart]))
        {
            valueStart++;
        }

        builder.AddEntry(line, KeyNames.Of(text, start, keyEnd - start), start, RecentTexts.Of(text, valueStart, end - valueStart), valueStart);
        return true;
    }

    /// <summary>Reads the head of a section without anything odd in it, with the same result as <see cref="ReadLine"/>.</summary>
    private static bool TryReadHead(UnitFileBuilder builder, int line, int start, int end)
    {
        var text = builder.Text;
        if (text[start] != '[' || text.IndexOf(']', start, end - start) != end - 1 || end - start == 2 || !UnitFileReader.IsPlain(text, start, end))
        {
            return false;
        }

        for (var index = start + 1; index < end - 1; index++)
        {
            if (!Ascii.IsLetterOrDigit(text[index]) && text[index] != '-')
            {
                return false;
            }
        }

        builder.BeginSection(line, RecentTexts.Of(text, start + 1, end - start - 2), start, end);
        return true;
    }

    private static void ReadLine(UnitFileBuilder builder, LogicalLine logical)
    {
        var line = logical.Text;
        if (line.Length == 0 || line[0] is '#' or ';')
        {
            builder.MarkLogical(logical, line.Length == 0 ? UnitLineKind.Blank : UnitLineKind.Comment);
            return;
        }

        if (UnitFileReader.FindRefusal(line) is { } refusal)
        {
            builder.AddError(logical, refusal, isFatal: true, isTaken: true);
            return;
        }

        if (FindHead(line) is { } name)
        {
            if (name.Length == 0 || name.Any(character => character == '[' || char.IsControl(character)))
            {
                builder.AddError(logical, $"[{name}] is not the name of a section; Quadlet refuses the file.", isFatal: true);
            }
            else
            {
                builder.BeginSection(name, logical, 0, name.Length + 2);
            }

            return;
        }

        ReadEntry(builder, logical, line);
    }

    private static void ReadEntry(UnitFileBuilder builder, LogicalLine logical, string line)
    {
        var equals = line.IndexOf('=');
        if (equals <= 0 && line.Length > 1 && line[0] == '{' && line[1] is '{' or '%')
        {
            builder.AddTemplateLine(logical);
            return;
        }

        if (equals <= 0)
        {
            builder.AddError(
                logical,
                line[0] == '\ufeff'
                    ? "The file starts with a byte-order mark; Quadlet refuses it."
                    : "This is not a section, a comment or KEY=VALUE; Quadlet refuses the file.",
                isFatal: true);
            return;
        }

        if (!builder.HasSection)
        {
            // The cause may be a header that Quadlet cannot read, which has its error already.
            if (builder.HasFatalError)
            {
                return;
            }

            builder.AddError(logical, "An assignment stands before the first section; Quadlet refuses the file.", isFatal: true);
            return;
        }

        var keyEnd = equals;
        while (keyEnd > 0 && IsAsciiSpace(line[keyEnd - 1]))
        {
            keyEnd--;
        }

        var valueStart = equals + 1;
        while (valueStart < line.Length && IsAsciiSpace(line[valueStart]))
        {
            valueStart++;
        }

        builder.AddEntry(logical, KeyNames.Of(line, 0, keyEnd), 0, line.Substring(valueStart), valueStart);
    }

    /// <summary>The name in a header such as <c>[Container]</c>, which may have blanks after it.</summary>
    private static string? FindHead(string line)
    {
        var end = line.IndexOf(']');
        if (line[0] != '[' || end < 0)
        {
            return null;
        }

        for (var index = end + 1; index < line.Length; index++)
        {
            if (line[index] is not (' ' or '\t'))
            {
                return null;
            }
        }

        return line.Substring(1, end - 1);
    }

    /// <summary>Quadlet copies these into the unit that it makes, where they end the line.</summary>
    private static void CheckLineEnds(UnitFileBuilder builder, int start, int end)
    {
        for (var index = start; index < end; index++)
        {
            if (builder.Text[index] is '\r' or '\0')
            {
                builder.AddError(
                    builder.Span((index, index + 1)),
                    builder.Text[index] == '\r'
                        ? "A carriage return within a line is the end of the line for systemd; what follows becomes a line of its own."
                        : "A NUL within a line is the end of the line for systemd; what follows becomes a line of its own.",
                    isFatal: false);
                return;
            }
        }
    }

    private static (int Start, int End) Trim(string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return (start, end);
    }

    private static UnitLine[] SplitLines(string text, TextPart part)
    {
        var lines = new UnitLine[CountLines(text, part)];
        var count = 0;
        for (var start = part.Start; start < part.End;)
        {
            var feed = text.IndexOf('\n', start, part.End - start);
            var next = feed < 0 ? part.End : feed + 1;
            var end = feed < 0 ? part.End : feed > start && text[feed - 1] == '\r' ? feed - 1 : feed;
            lines[count++] = new UnitLine(UnitLineKind.Blank, start, end - start, next - end);
            start = next;
        }

        return lines;
    }

    private static int CountLines(string text, TextPart part)
    {
        var count = part.End > part.Start && text[part.End - 1] != '\n' ? 1 : 0;
        for (var feed = text.IndexOf('\n', part.Start, part.End - part.Start); feed >= 0; feed = text.IndexOf('\n', feed + 1, part.End - feed - 1))
        {
            count++;
        }

        return count;
    }

    private static bool IsAsciiSpace(char character) => character is ' ' or (>= '\t' and <= '\r');
}
