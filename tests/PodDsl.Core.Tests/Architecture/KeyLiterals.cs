using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PodDsl.Core.Tests.Architecture;

/// <summary>Finds literals in code that mean a key of the catalogue, instead of a constant of <c>Keys</c>.</summary>
internal static partial class KeyLiterals
{
    public static IEnumerable<string> In(Compilation compilation)
    {
        foreach (var tree in compilation.TreesOf(path => true))
        {
            var model = compilation.ModelOf(tree);
            foreach (var literal in tree.GetRoot().DescendantNodes().OfType<LiteralExpressionSyntax>())
            {
                if (literal.IsKind(SyntaxKind.StringLiteralExpression) && Word().IsMatch(literal.Token.ValueText) && MeansKey(literal, model))
                {
                    var place = literal.GetLocation().GetLineSpan();
                    yield return $"{Path.GetRelativePath(BuildFacts.RepositoryRoot, place.Path)}({place.StartLinePosition.Line + 1}): write Keys.{literal.Token.ValueText} for {literal}";
                }
            }
        }
    }

    private static bool MeansKey(LiteralExpressionSyntax literal, SemanticModel model)
    {
        // The receiver of a choice between literals, or of a list of them, decides on their meaning.
        SyntaxNode node = literal;
        while (node.Parent is ParenthesizedExpressionSyntax or ConditionalExpressionSyntax or SwitchExpressionArmSyntax or SwitchExpressionSyntax
            or ExpressionElementSyntax or CollectionExpressionSyntax or BinaryPatternSyntax or ConstantPatternSyntax
            || node.Parent is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression })
        {
            if (node.Parent is SwitchExpressionArmSyntax arm && arm.Pattern == node)
            {
                return IsKey(((SwitchExpressionSyntax)arm.Parent!).GoverningExpression, model);
            }

            node = node.Parent;
        }

        return node.Parent switch
        {
            ArgumentSyntax argument => ParameterOf(argument, model) is { } parameter && IsKeyName(parameter.Name) && !IsOther(parameter.ContainingSymbol),
            BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression or (int)SyntaxKind.NotEqualsExpression } comparison => IsKey(comparison.Left, model),
            IsPatternExpressionSyntax pattern => IsKey(pattern.Expression, model),
            SubpatternSyntax subpattern => IsKeyProperty(subpattern, model),
            CaseSwitchLabelSyntax { Parent.Parent: SwitchStatementSyntax statement } => IsKey(statement.Expression, model),
            CasePatternSwitchLabelSyntax { Parent.Parent: SwitchStatementSyntax statement } => IsKey(statement.Expression, model),
            _ => false,
        };
    }

    private static bool IsKeyProperty(SubpatternSyntax subpattern, SemanticModel model) =>
        subpattern.ExpressionColon?.Expression is { } expression
        && IsKey(expression is MemberAccessExpressionSyntax member ? member.Name : expression, model);

    private static bool IsKey(ExpressionSyntax expression, SemanticModel model) => model.GetSymbolInfo(expression).Symbol switch
    {
        IPropertySymbol { Name: "Name", ContainingType.Name: "Option" } => true,
        { Kind: SymbolKind.Property or SymbolKind.Local or SymbolKind.Parameter or SymbolKind.Field } symbol => IsKeyName(symbol.Name) && !IsOther(symbol),
        _ => false,
    };

    private static IParameterSymbol? ParameterOf(ArgumentSyntax argument, SemanticModel model)
    {
        if (argument.Parent is not BaseArgumentListSyntax { Parent: { } call } list)
        {
            return null;
        }

        var info = model.GetSymbolInfo(call);
        var parameters = (info.Symbol ?? info.CandidateSymbols.FirstOrDefault()) switch
        {
            IMethodSymbol method => method.Parameters,
            IPropertySymbol indexer => indexer.Parameters,
            _ => [],
        };
        var index = list.Arguments.IndexOf(argument);
        return argument.NameColon is { Name.Identifier.Text: var name } ? parameters.FirstOrDefault(parameter => parameter.Name == name)
            : index < parameters.Length ? parameters[index]
            : parameters.LastOrDefault(parameter => parameter.IsParams);
    }

    private static bool IsKeyName(string name) => KeyName().IsMatch(name);

    /// <summary>The tables themselves, the keys of fixes, and code that is not ours.</summary>
    private static bool IsOther(ISymbol symbol) =>
        symbol.ContainingNamespace?.ToDisplayString() is not { } space
        || !space.StartsWith("PodDsl", StringComparison.Ordinal)
        || symbol.ContainingType?.Name is "Table" or "FixKind" or "FixKinds";

    [GeneratedRegex("^([a-z]+Key|[kK]eys?|[dD]irectives?)$")]
    private static partial Regex KeyName();

    /// <summary>Keys and directives begin with a capital, other than fields of Compose and options of mounts.</summary>
    [GeneratedRegex(@"^[A-Z]\w*$")]
    private static partial Regex Word();
}
