using PodDsl.Core.Primitives;

namespace PodDsl.Import.Commands;

/// <summary>A place in a script, and what stands there in any context.</summary>
internal sealed class ShellCursor(SourceText source, int start, int end, Steps steps)
{
    private const int LongestPlaceholder = 80;

    public SourceText Source { get; } = source;

    public string Text { get; } = source.Text;

    /// <summary>The end of the part to read.</summary>
    public int End { get; } = end;

    public Steps Steps { get; } = steps;

    /// <summary>The offset of the next character.</summary>
    public int Position { get; set; } = start;

    public void SkipLine()
    {
        var end = Text.IndexOf('\n', Position, End - Position);
        Position = end < 0 ? End : end;
    }

    /// <summary>The length of the end of a line that goes on, or 0.</summary>
    public int ContinuationLength()
    {
        if (Text[Position] is not ('\\' or '`' or '^'))
        {
            return 0;
        }

        var next = Position + 1;
        // Documentation loses blanks at the ends of lines, and gains some.
        while (next < End && Text[next] is ' ' or '\t' or '\r')
        {
            next++;
        }

        return next < End && Text[next] == '\n' && (next == Position + 1 || Text[Position] == '\\' || Text[next - 1] == '\r') ? next + 1 - Position : 0;
    }

    /// <summary>True for <c>&lt;your path&gt;</c>, which documentation has where the reader is to fill something in.</summary>
    public bool IsPlaceholder()
    {
        if (Text[Position] != '<' || Position + 2 >= End || Text[Position + 1] is ' ' or '<' or '(' or '&' or '>')
        {
            return false;
        }

        var close = Text.IndexOfAny(['>', '\n', '<', '|', ';'], Position + 1, Math.Min(LongestPlaceholder, End - Position - 1));
        return close > 0 && Text[close] == '>' && Text[close - 1] != ' ';
    }
}
