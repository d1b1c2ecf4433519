using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PodDsl.Core.Writers;

namespace PodDsl.Core.Tests.Architecture;

/// <summary>Finds code that does one thing for one format and another for all others: a new format would silently get the other
/// one.</summary>
internal static class FormatBranches
{
    public static IEnumerable<string> In(Compilation compilation)
    {
        foreach (var tree in compilation.TreesOf(path => true))
        {
            var model = compilation.ModelOf(tree);
            foreach (var node in tree.GetRoot().DescendantNodes().Where(node => IsBranch(node, model)))
            {
                var place = node.GetLocation().GetLineSpan();
                yield return $"{Path.GetRelativePath(BuildFacts.RepositoryRoot, place.Path)}({place.StartLinePosition.Line + 1}): ask the row in UnitFormats instead";
            }
        }
    }

    private static bool IsBranch(SyntaxNode node, SemanticModel model) => node switch
    {
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression or (int)SyntaxKind.NotEqualsExpression } comparison =>
            IsMember(comparison.Left, model) || IsMember(comparison.Right, model),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.IsExpression } test => IsMember(test.Right, model),
        ConstantPatternSyntax pattern => IsMember(pattern.Expression, model),
        CaseSwitchLabelSyntax label => IsMember(label.Value, model),
        _ => false,
    };

    /// <summary>True if an expression names one format. It checks the name first, since binding is dear.</summary>
    private static bool IsMember(ExpressionSyntax expression, SemanticModel model)
    {
        var name = expression switch
        {
            MemberAccessExpressionSyntax access => access.Name,
            QualifiedNameSyntax qualified => qualified.Right,
            _ => expression as SimpleNameSyntax,
        };
        return name is not null && Enum.IsDefined(typeof(UnitFormat), name.Identifier.Text)
            && model.GetSymbolInfo(expression).Symbol is IFieldSymbol { ContainingType: { TypeKind: TypeKind.Enum, Name: nameof(UnitFormat) } };
    }
}
