using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace PodDsl.Symbols;

/// <summary>
/// Reads the summary of a record. The compiler keeps documentation only if a project asks for a documentation file, so it reads the
/// comments themselves.
/// </summary>
internal static class SummaryReader
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.Singleline;

    private static readonly Regex Summary = new("<summary>(.*?)(</summary>|$)", Options);
    private static readonly Regex OtherPart = new(@"<(remarks|param|typeparam|example|returns|value|seealso|exception|inheritdoc|include)[\s/>].*", Options);
    private static readonly Regex Named = new("""<\w+\s+(?:cref|name|langword|href)\s*=\s*["'](?:[A-Z]:)?([^"']*)["']\s*/>""", Options);
    private static readonly Regex Break = new(@"<br\s*/?>|</?para\s*/?>|</?item\s*/?>", Options);
    private static readonly Regex Tag = new(@"</?[A-Za-z][^<>]*>", Options);

    /// <summary>The summary without markup, line by line; null if there is none.</summary>
    public static string? Read(INamedTypeSymbol type, CancellationToken cancellation)
    {
        foreach (var reference in type.DeclaringSyntaxReferences)
        {
            if (!GeneratedTrees.Contains(reference.SyntaxTree)
                && CommentOf(reference.GetSyntax(cancellation)) is { Length: > 0 } comment
                && TextOf(comment) is { Length: > 0 } text)
            {
                return text;
            }
        }

        return null;
    }

    /// <summary>The lines of the documentation comments before a declaration, without their markers.</summary>
    private static string CommentOf(SyntaxNode declaration)
    {
        var lines = new List<string>();
        foreach (var trivia in declaration.GetLeadingTrivia())
        {
            if (trivia.IsKind(SyntaxKind.SingleLineDocumentationCommentTrivia) || trivia.IsKind(SyntaxKind.SingleLineCommentTrivia))
            {
                lines.AddRange(trivia.ToFullString().Split('\n')
                    .Select(line => line.Trim())
                    .Where(line => line.StartsWith("///", StringComparison.Ordinal) && !line.StartsWith("////", StringComparison.Ordinal))
                    .Select(line => line.Substring(3)));
            }
            else if ((trivia.IsKind(SyntaxKind.MultiLineDocumentationCommentTrivia) || trivia.IsKind(SyntaxKind.MultiLineCommentTrivia))
                && trivia.ToFullString().Trim() is { Length: >= 5 } block && block.StartsWith("/**", StringComparison.Ordinal))
            {
                lines.AddRange(block.Substring(3, block.Length - 5).Split('\n').Select(line => line.Trim().TrimStart('*')));
            }
        }

        return string.Join("\n", lines);
    }

    private static string TextOf(string comment)
    {
        var summary = Summary.Match(comment);
        var text = summary.Success ? summary.Groups[1].Value : OtherPart.Replace(comment, "");
        text = Tag.Replace(Break.Replace(Named.Replace(text, match => LastName(match.Groups[1].Value)), "\n"), "");
        return string.Join("\n", Decode(text).Split('\n').Select(line => line.Trim())).Trim();
    }

    /// <summary>Of <c>Homelab.Web.Text(string)</c> a reader wants to see <c>Text</c>.</summary>
    private static string LastName(string name)
    {
        if (name.IndexOf("://", StringComparison.Ordinal) >= 0)
        {
            return name;
        }

        var end = name.IndexOfAny(['(', '{', '`']);
        name = end < 0 ? name : name.Substring(0, end);
        return name.Substring(name.LastIndexOf('.') + 1);
    }

    private static string Decode(string text) => text
        .Replace("&lt;", "<").Replace("&gt;", ">").Replace("&quot;", "\"").Replace("&apos;", "'").Replace("&amp;", "&");
}
