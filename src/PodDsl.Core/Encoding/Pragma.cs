using PodDsl.Core.Catalogue;
using PodDsl.Core.Primitives;

namespace PodDsl.Core.Encoding;

/// <summary>A comment of a unit file for PodDsl.</summary>
/// <remarks>
/// <c># poddsl: disable POD2010 -- reason</c> suppresses rules, and <c># poddsl: AlternativeTo=other.container</c>
/// declares what the author means. The text after <c> -- </c> is for people.
/// </remarks>
/// <param name="Source">Where the comment is.</param>
/// <param name="Word">The first word after <c>poddsl:</c>.</param>
/// <param name="Value">The text after that word, or after its <c>=</c>; null if there is none.</param>
public sealed record Pragma(SourceSpan Source, string Word, string? Value)
{
    /// <summary>The text after <c> -- </c> in a comment to write; readers ignore it.</summary>
    public string? ReasonText { get; init; }

    /// <summary>The word that suppresses rules.</summary>
    public const string Disable = "disable";

    /// <summary>The declaration that a unit outside of the set starts this one.</summary>
    public const string StartedBy = Keys.StartedBy;

    /// <summary>What such a comment starts with, in either case.</summary>
    internal const string Mark = "poddsl:";
    private const string Reason = " -- ";

    public bool IsSuppression => Word == Disable;

    /// <summary>The ids of the suppressed rules.</summary>
    public IReadOnlyList<string> RuleIds =>
        IsSuppression ? (Value ?? "").Split([' ', '\t', ','], StringSplitOptions.RemoveEmptyEntries) : [];

    /// <summary>Reads a comment, which starts with <c>#</c> or <c>;</c>. Null if it is an ordinary one.</summary>
    public static Pragma? Read(string comment, SourceSpan source)
    {
        var start = 0;
        while (start < comment.Length && comment[start] is '#' or ';')
        {
            start++;
        }

        while (start < comment.Length && char.IsWhiteSpace(comment[start]))
        {
            start++;
        }

        if (string.Compare(comment, start, Mark, 0, Mark.Length, StringComparison.OrdinalIgnoreCase) != 0)
        {
            return null;
        }

        var content = comment.Substring(start + Mark.Length);
        var reason = content.IndexOf(Reason, StringComparison.Ordinal);
        content = (reason < 0 ? content : content.Substring(0, reason)).Trim();
        var end = content.IndexOfAny([' ', '\t', '=']);
        var value = end < 0 ? "" : content.Substring(end).TrimStart().TrimStart('=').Trim();
        return new Pragma(source, end < 0 ? content : content.Substring(0, end), value.Length == 0 ? null : value);
    }

    /// <summary>The comment, or null if a reader would not find the same in it.</summary>
    public string? Spell()
    {
        var value = Value is null ? null : CommentText.OneLine(Value);
        var comment = IsSuppression ? $"# {Mark} {Word} {value}" : Spell(Word, value);
        if (Read(comment, Source) is not { } read || read.Word != Word || read.Value != value)
        {
            return null;
        }

        return ReasonText is { } reason && CommentText.OneLine(reason) is { Length: > 0 } text ? comment + Reason + text : comment;
    }

    /// <summary>The comment of a declaration.</summary>
    public static string Spell(string name, string? value) => value is null ? $"# {Mark} {name}" : $"# {Mark} {name}={value}";
}
