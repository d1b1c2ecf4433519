using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace PodDsl.CodeFixes;

/// <summary>Removes attributes, with their brackets and their line if nothing else is in them.</summary>
internal static class AttributeRemoval
{
    /// <summary>Returns changes that do not overlap, however many attributes of one list go.</summary>
    public static IEnumerable<(SyntaxTree Tree, TextChange Change)> Of(IEnumerable<AttributeSyntax> attributes) =>
        attributes.GroupBy(attribute => (AttributeListSyntax)attribute.Parent!)
            .SelectMany(group => Of(group.Key, [.. group])
                .Select(span => (group.Key.SyntaxTree, new TextChange(span, ""))));

    private static IEnumerable<TextSpan> Of(AttributeListSyntax list, HashSet<AttributeSyntax> removed)
    {
        if (list.Attributes.All(removed.Contains))
        {
            yield return WholeList(list);
            yield break;
        }

        // A comma goes with the attribute after it, but the first attribute that stays needs none before it.
        var isAnyKept = false;
        for (var index = 0; index < list.Attributes.Count; index++)
        {
            var attribute = list.Attributes[index];
            if (!removed.Contains(attribute))
            {
                isAnyKept = true;
            }
            else
            {
                yield return isAnyKept
                    ? TextSpan.FromBounds(list.Attributes[index - 1].Span.End, attribute.Span.End)
                    : TextSpan.FromBounds(attribute.SpanStart, list.Attributes[index + 1].SpanStart);
            }
        }
    }

    private static TextSpan WholeList(AttributeListSyntax list)
    {
        var text = list.SyntaxTree.GetText();
        var line = text.Lines.GetLineFromPosition(list.SpanStart);
        var last = text.Lines.GetLineFromPosition(list.Span.End);
        var isAlone = string.IsNullOrWhiteSpace(text.ToString(TextSpan.FromBounds(line.Start, list.SpanStart)))
            && string.IsNullOrWhiteSpace(text.ToString(TextSpan.FromBounds(list.Span.End, last.End)));
        if (isAlone)
        {
            return TextSpan.FromBounds(line.Start, last.EndIncludingLineBreak);
        }

        // On a shared line the blanks after it go too.
        var end = list.Span.End;
        while (end < last.End && text[end] is (' ' or '\t'))
        {
            end++;
        }

        return TextSpan.FromBounds(list.SpanStart, end);
    }
}
