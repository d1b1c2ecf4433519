using PodDsl.Core.Primitives;

namespace PodDsl.Core.Parsing;

/// <summary>
/// Reads as systemd does. A line that ends in an odd run of backslashes goes on in the next one, with a blank instead of the last
/// backslash; it skips comments in between, and a blank line ends it.
/// </summary>
internal static class SystemdFileReader
{
    internal static UnitFile Read(string path, string text)
    {
        var lines = SplitLines(text);
        var builder = new UnitFileBuilder(path, text, UnitDialect.Systemd, lines);
        var logical = new LogicalLine();
        for (var index = 0; index < lines.Length; index++)
        {
            var start = lines[index].Start;
            var end = start + lines[index].Length;
            start += index == 0 && text[0] == '\ufeff' ? 1 : 0;
            if (FirstCharacter(text, start, end) is '#' or ';')
            {
                builder.Mark(index, UnitLineKind.Comment);
                continue;
            }

            if (logical.IsStarted)
            {
                builder.Mark(index, UnitLineKind.Continuation);
            }

            var isContinued = EndsInOddRun(text, start, end);
            logical.Append(index, text, start, isContinued ? end - 1 : end);
            if (isContinued)
            {
                logical.Append(' ');
                continue;
            }

            ReadLine(builder, logical);
            logical.Clear();
        }

        if (logical.IsStarted)
        {
            ReadLine(builder, logical);
        }

        return builder.Build();
    }

    private static void ReadLine(UnitFileBuilder builder, LogicalLine logical)
    {
        var line = logical.Text;
        var (start, end) = Trim(line, 0, line.Length);
        if (start == end)
        {
            builder.MarkLogical(logical, UnitLineKind.Blank);
        }
        else if (UnitFileReader.FindRefusal(line) is { } refusal)
        {
            builder.AddError(logical, refusal, isFatal: true);
        }
        else if (line[start] == '[')
        {
            ReadHead(builder, logical, line, start, end);
        }
        else
        {
            ReadEntry(builder, logical, line, start, end);
        }
    }

    private static void ReadHead(UnitFileBuilder builder, LogicalLine logical, string line, int start, int end)
    {
        var name = line[end - 1] == ']' ? line.Substring(start + 1, Math.Max(end - start - 2, 0)) : null;
        if (name is null || name.Any(character => character is < ' ' or '"' or '\'' or '\\' or '\x7f'))
        {
            builder.AddError(logical, "This is not the head of a section; systemd refuses the unit.", isFatal: true);
        }
        else
        {
            builder.BeginSection(name, logical, start, end);
        }
    }

    private static void ReadEntry(UnitFileBuilder builder, LogicalLine logical, string line, int start, int end)
    {
        if (!builder.HasSection)
        {
            builder.AddError(logical, "An assignment stands before the first section; systemd ignores it.", isFatal: false);
            return;
        }

        var equals = line.IndexOf('=', start, end - start);
        if (equals <= start)
        {
            builder.AddError(logical, "This is not a section, a comment or KEY=VALUE; systemd ignores the line.", isFatal: false);
            return;
        }

        var key = Trim(line, start, equals);
        var value = Trim(line, equals + 1, end);
        builder.AddEntry(
            logical,
            line.Substring(key.Start, key.End - key.Start),
            key.Start,
            line.Substring(value.Start, value.End - value.Start),
            value.Start);
    }

    private static (int Start, int End) Trim(string text, int start, int end)
    {
        while (start < end && Ascii.IsBlank(text[start]))
        {
            start++;
        }

        while (end > start && Ascii.IsBlank(text[end - 1]))
        {
            end--;
        }

        return (start, end);
    }

    private static char? FirstCharacter(string text, int start, int end)
    {
        for (var index = start; index < end; index++)
        {
            if (!Ascii.IsBlank(text[index]))
            {
                return text[index];
            }
        }

        return null;
    }

    private static bool EndsInOddRun(string text, int start, int end)
    {
        var run = 0;
        while (end - run > start && text[end - run - 1] == '\\')
        {
            run++;
        }

        return run % 2 == 1;
    }

    /// <summary>LF, CR and NUL end a line, also two or three different ones together; nothing follows a NUL.</summary>
    private static UnitLine[] SplitLines(string text)
    {
        var lines = new List<UnitLine>();
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOfAny(['\n', '\r', '\0'], start);
            end = end < 0 ? text.Length : end;
            var next = end;
            while (next < text.Length && text[next] is '\n' or '\r' or '\0'
                && text.IndexOf(text[next], end, next - end) < 0 && (next == end || text[next - 1] != '\0'))
            {
                next++;
            }

            lines.Add(new UnitLine(UnitLineKind.Blank, start, end - start, next - end));
            start = next;
        }

        return [.. lines];
    }
}
