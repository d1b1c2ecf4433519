using PodDsl.Cli.Printing;
using PodDsl.Core.Primitives;

namespace PodDsl.Cli.Lint;

/// <summary>The line of a finding, and a line that marks a part of it.</summary>
internal readonly record struct SourceExcerpt(string Line, string Mark)
{
    private const int Width = 160;
    private const string Cut = "...";

    /// <summary>True if the mark tells more than the line: not if it covers the whole line, or if the finding is about the file.</summary>
    public bool NeedsMark { get; private init; }

    public static SourceExcerpt Of(SourceSpan span, SourceTexts texts)
    {
        var line = texts.LineOf(span);
        var start = Math.Clamp(span.Column - 1, 0, line.Length);
        var length = Math.Max(Math.Min(span.Length, line.Length - start), 1);

        // The part of a long line around the mark.
        var from = line.Length > Width && start > Width / 2 ? Math.Min(start - (Width / 4), line.Length - (Width / 2)) : 0;
        var to = Math.Min(line.Length, from + Width);
        var head = from > 0 ? Cut : "";
        var part = VisibleText.Of(line[from..to].ToString());
        var shown = head + part + (to < line.Length ? Cut : "");
        var blanks = new string(' ', head.Length)
            + string.Concat(part.Take(start - from).Select(character => character == '\t' ? '\t' : ' '));
        var mark = new string('^', Math.Max(Math.Min(length, to - start), 1));
        return new SourceExcerpt(shown, blanks + mark) { NeedsMark = span.Length > 0 && mark.Length < shown.Trim().Length };
    }
}
