using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PodDsl.Core.Tests.Architecture;

/// <summary>Finds places where code itself knows the behaviour of a version of podman or systemd.</summary>
internal static class VersionNumbers
{
    private const string Version = "PodmanVersion";

    private static readonly Regex InText = new(@"(?<!--)podman v?[3-9]\.[0-9]", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    public static IEnumerable<string> In(Compilation compilation, Func<string, bool> isJudged)
    {
        foreach (var tree in compilation.TreesOf(isJudged))
        {
            var model = compilation.ModelOf(tree);
            foreach (var node in tree.GetRoot().DescendantNodes())
            {
                if (Problem(node, model) is { } problem)
                {
                    yield return $"{Path.GetFileName(tree.FilePath)}({node.GetLocation().GetLineSpan().StartLinePosition.Line + 1}): {problem}: {node}";
                }
            }
        }
    }

    private static string? Problem(SyntaxNode node, SemanticModel model) => node switch
    {
        BaseObjectCreationExpressionSyntax { ArgumentList.Arguments.Count: 2 or 3 } creation
            when creation.ArgumentList.Arguments.All(argument => argument.Expression is LiteralExpressionSyntax) && model.GetTypeInfo(creation).Type?.Name == Version => "makes a version",
        InvocationExpressionSyntax { ArgumentList.Arguments: [{ Expression: LiteralExpressionSyntax }, ..], Expression: MemberAccessExpressionSyntax { Name.Identifier.Text: "TryParse" } } call
            when model.GetSymbolInfo(call).Symbol?.ContainingType?.Name == Version => "reads a version out of a literal",
        IdentifierNameSyntax { Identifier.Text: "Major" or "Minor" or "Patch" } part
            when model.GetSymbolInfo(part).Symbol?.ContainingType?.Name == Version => "takes a version apart",
        BinaryExpressionSyntax comparison when IsComparison(comparison) && (IsOfBehavior(comparison.Left, model) || IsOfBehavior(comparison.Right, model)) =>
            "compares with the version of a behavior instead of asking for it",
        BinaryExpressionSyntax comparison when IsComparison(comparison)
            && (IsNumberBeside(comparison.Left, comparison.Right) || IsNumberBeside(comparison.Right, comparison.Left)) => "compares a version of systemd with a number",
        IsPatternExpressionSyntax pattern when IsSystemd(pattern.Expression)
            && pattern.Pattern.DescendantNodes().Any(part => part.IsKind(SyntaxKind.NumericLiteralExpression)) => "compares a version of systemd with a number",
        LiteralExpressionSyntax literal when literal.IsKind(SyntaxKind.StringLiteralExpression) && InText.IsMatch(literal.Token.ValueText) => "names a version",
        InterpolatedStringTextSyntax text when InText.IsMatch(text.TextToken.ValueText) => "names a version",
        _ => null,
    };

    private static bool IsComparison(BinaryExpressionSyntax expression) => expression.Kind()
        is SyntaxKind.LessThanExpression or SyntaxKind.LessThanOrEqualExpression or SyntaxKind.GreaterThanExpression
        or SyntaxKind.GreaterThanOrEqualExpression or SyntaxKind.EqualsExpression or SyntaxKind.NotEqualsExpression;

    private static bool IsOfBehavior(ExpressionSyntax expression, SemanticModel model) =>
        expression.DescendantNodesAndSelf().OfType<MemberAccessExpressionSyntax>()
            .Any(access => access.Name.Identifier.Text is "Since" or "Until" && model.GetSymbolInfo(access).Symbol is IPropertySymbol { Name: "Since" or "Until", ContainingType.Name: "Behavior" });

    private static bool IsNumberBeside(ExpressionSyntax number, ExpressionSyntax other) =>
        number.IsKind(SyntaxKind.NumericLiteralExpression) && IsSystemd(other);

    private static bool IsSystemd(ExpressionSyntax expression) => expression switch
    {
        IdentifierNameSyntax name => name.Identifier.Text.Contains("systemd", StringComparison.OrdinalIgnoreCase),
        MemberAccessExpressionSyntax access => IsSystemd(access.Name),
        _ => false,
    };
}
