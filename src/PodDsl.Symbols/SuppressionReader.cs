using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PodDsl.Core.Lint;
using PodDsl.Core.Model;
using PodDsl.Core.Primitives;

namespace PodDsl.Symbols;

/// <summary>
/// Reads the rules that a record has switched off: by <c>[SuppressMessage]</c> on it or on a type around it, and by <c>#pragma warning
/// disable</c> at its declaration or within it.
/// </summary>
internal static class SuppressionReader
{
    /// <summary>Only rules about unit files matter in one.</summary>
    private static readonly HashSet<string> Rules = new(QuadletLint.Rules.Select(rule => rule.Id), StringComparer.Ordinal);

    public static EquatableArray<SuppressedRule> Read(INamedTypeSymbol type, CancellationToken cancellation)
    {
        var found = new SortedDictionary<string, string?>(StringComparer.Ordinal);
        for (var part = type; part is not null; part = part.ContainingType)
        {
            ReadAttributes(part, found);
        }

        foreach (var reference in type.DeclaringSyntaxReferences)
        {
            if (!GeneratedTrees.Contains(reference.SyntaxTree))
            {
                ReadPragmas(reference.SyntaxTree.GetRoot(cancellation), reference.Span.Start, reference.Span.End, found);
            }
        }

        return found.Count == 0 ? default : found.Where(pair => Rules.Contains(pair.Key)).Select(pair => new SuppressedRule(pair.Key, pair.Value)).ToEquatableArray();
    }

    private static void ReadAttributes(INamedTypeSymbol type, SortedDictionary<string, string?> found)
    {
        foreach (var attribute in AppliedAttributes.Of(type))
        {
            if (attribute is { Class.Name: "SuppressMessageAttribute", Values: { Arguments: [_, { Text: { } check }] } values })
            {
                found[check.Split(':')[0].Trim()] = values.Find("Justification")?.Text;
            }
        }
    }

    private static void ReadPragmas(SyntaxNode root, int start, int end, SortedDictionary<string, string?> found)
    {
        if (!root.ContainsDirectives)
        {
            return;
        }

        // First the rules that are off at the start of the declaration, then those switched off within it.
        var active = new Dictionary<string, string?>(StringComparer.Ordinal);
        for (var directive = root.GetFirstDirective(); directive is not null && directive.SpanStart < end; directive = directive.GetNextDirective())
        {
            if (directive is PragmaWarningDirectiveTriviaSyntax { IsActive: true } pragma)
            {
                var isDisable = pragma.DisableOrRestoreKeyword.IsKind(SyntaxKind.DisableKeyword);
                foreach (var code in pragma.ErrorCodes)
                {
                    if (isDisable)
                    {
                        active[code.ToString()] = ReasonOf(pragma);
                    }
                    else if (directive.SpanStart < start)
                    {
                        active.Remove(code.ToString());
                    }
                }
            }
        }

        foreach (var pair in active)
        {
            found[pair.Key] = pair.Value;
        }
    }

    private static string? ReasonOf(PragmaWarningDirectiveTriviaSyntax pragma)
    {
        var comment = pragma.EndOfDirectiveToken.LeadingTrivia.Concat(pragma.ErrorCodes.SelectMany(code => code.GetTrailingTrivia()))
            .FirstOrDefault(trivia => trivia.IsKind(SyntaxKind.SingleLineCommentTrivia)).ToString();
        return comment.TrimStart('/').Trim() is { Length: > 0 } reason ? reason : null;
    }
}
