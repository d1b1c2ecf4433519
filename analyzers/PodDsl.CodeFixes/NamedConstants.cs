using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace PodDsl.CodeFixes;

/// <summary>
/// Keeps the named constants of an author while a fix changes attributes. An argument whose value stays keeps its expression. If an
/// argument with a new value names a constant, the declaration of the constant changes instead; if others use the constant too, nothing
/// changes at all, since only the author knows its meaning.
/// </summary>
internal sealed class NamedConstants(Project project, Compilation compilation, CancellationToken cancellation)
{
    private readonly List<ConstantUse> _uses = [];
    private bool _isImpossible;

    /// <summary>The text of an attribute that replaces another one.</summary>
    /// <param name="attribute">The attribute as it is.</param>
    /// <param name="text">The new text, without brackets.</param>
    /// <param name="isOnly">True if no other attribute replaces it too, so that a constant can change with it.</param>
    public string Keep(AttributeSyntax attribute, string text, bool isOnly)
    {
        if (attribute.ArgumentList is null || Parse(text) is not { ArgumentList.Arguments: var arguments } parsed)
        {
            return text;
        }

        var model = compilation.GetSemanticModel(attribute.SyntaxTree);
        if (parsed.Name.ToString() != attribute.Name.ToString())
        {
            // Another attribute has other arguments, so none of them is known to stay.
            _isImpossible |= attribute.ArgumentList.Arguments.Any(argument => Named(argument.Expression, model).Count > 0);
            return text;
        }

        var parameters = (model.GetSymbolInfo(attribute, cancellation).Symbol as IMethodSymbol)?.Parameters;
        var kept = new Dictionary<SyntaxNode, SyntaxNode>();
        for (var index = 0; index < arguments.Count; index++)
        {
            var argument = arguments[index];
            var old = attribute.ArgumentList.Arguments
                .Where((candidate, place) => IsSame(candidate, place, argument, index, parameters))
                .FirstOrDefault();
            if (old is not null && Keeps(old.Expression, argument.Expression, model, isOnly))
            {
                kept.Add(argument.Expression, old.Expression.WithoutTrivia());
            }
        }

        return kept.Count == 0 ? text : parsed.ReplaceNodes(kept.Keys, (node, _) => kept[node]).ToFullString();
    }

    /// <summary>The changes of the constants, or null if they would change something else too.</summary>
    public List<(SyntaxTree Tree, TextChange Change)>? Changes()
    {
        if (_isImpossible)
        {
            return null;
        }

        var changes = new List<(SyntaxTree, TextChange)>();
        foreach (var uses in _uses.GroupBy(use => use.Constant, SymbolEqualityComparer.Default))
        {
            if (ChangeOf((IFieldSymbol)uses.Key!, [.. uses]) is not { } change)
            {
                return null;
            }

            changes.Add(change);
        }

        return changes;
    }

    private static AttributeSyntax? Parse(string text) =>
        SyntaxFactory.ParseCompilationUnit($"[{text}]class C;").DescendantNodes().OfType<AttributeSyntax>().FirstOrDefault();

    private static bool IsSame(
        AttributeArgumentSyntax old, int oldPlace, AttributeArgumentSyntax argument, int place, System.Collections.Immutable.ImmutableArray<IParameterSymbol>? parameters)
    {
        if (argument.NameEquals is { } property)
        {
            return old.NameEquals?.Name.Identifier.ValueText == property.Name.Identifier.ValueText;
        }

        if (old.NameEquals is not null)
        {
            return false;
        }

        return old.NameColon is { } name
            ? parameters is { } known && place < known.Length && known[place].Name == name.Name.Identifier.ValueText
            : oldPlace == place;
    }

    /// <summary>True if the old expression stays, since it has that value or its constant will change.</summary>
    private bool Keeps(ExpressionSyntax old, ExpressionSyntax replacement, SemanticModel model, bool isOnly)
    {
        if (old is LiteralExpressionSyntax || !TryValue(replacement, out var value)
            || model.GetConstantValue(old, cancellation) is not { HasValue: true, Value: { } oldValue })
        {
            return false;
        }

        if (value is string text ? oldValue as string == text : Number(oldValue) == Number(value))
        {
            return true;
        }

        var named = Named(old, model);
        if (named.Count == 0)
        {
            return false;
        }

        if (!isOnly || named.Count > 1 || !IsShift(named[0].Node, old))
        {
            _isImpossible = true;
            return true;
        }

        var change = Number(oldValue) is { } from && Number(value) is { } to ? (object)(to - from)
            : value is string && named[0].Node == old ? value
            : null;
        _isImpossible |= change is null;
        if (change is not null)
        {
            _uses.Add(new ConstantUse(named[0].Constant, named[0].Node, change));
        }

        return true;
    }

    /// <summary>The author's constants in an expression, without words of the library and members of enums.</summary>
    private List<(ExpressionSyntax Node, IFieldSymbol Constant)> Named(ExpressionSyntax expression, SemanticModel model) =>
    [
        .. expression.DescendantNodesAndSelf().OfType<SimpleNameSyntax>()
            .Select(name => (Name: name, Field: model.GetSymbolInfo(name, cancellation).Symbol as IFieldSymbol))
            .Where(found => found.Field is { IsConst: true, ContainingType.TypeKind: not TypeKind.Enum } field
                && (field.DeclaringSyntaxReferences.Length > 0 || field.ContainingAssembly.Name != "PodDsl"))
            .Select(found => (Whole(found.Name), found.Field!)),
    ];

    /// <summary>The name with its qualifier.</summary>
    private static ExpressionSyntax Whole(SimpleNameSyntax name) =>
        name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access : name;

    /// <summary>True if an expression grows as much as a part of it.</summary>
    private static bool IsShift(SyntaxNode part, ExpressionSyntax expression)
    {
        for (var node = part; node != expression; node = node.Parent!)
        {
            var grows = node.Parent switch
            {
                ParenthesizedExpressionSyntax or CastExpressionSyntax => true,
                BinaryExpressionSyntax binary => binary.IsKind(SyntaxKind.AddExpression) || (binary.IsKind(SyntaxKind.SubtractExpression) && binary.Left == node),
                _ => false,
            };
            if (!grows)
            {
                return false;
            }
        }

        return true;
    }

    private (SyntaxTree, TextChange)? ChangeOf(IFieldSymbol constant, List<ConstantUse> uses)
    {
        if (uses.Select(use => use.Change).Distinct().Count() > 1
            || constant.DeclaringSyntaxReferences is not [var reference]
            || project.GetDocumentId(reference.SyntaxTree) is null
            || reference.GetSyntax(cancellation) is not VariableDeclaratorSyntax { Initializer.Value: LiteralExpressionSyntax literal }
            || IsUsedElsewhere(constant, uses))
        {
            return null;
        }

        var text = uses[0].Change is string value
            ? SymbolDisplay.FormatLiteral(value, quote: true)
            : Number(constant.ConstantValue!) is { } old ? Digits(old + (decimal)uses[0].Change, literal.Token.Text) : null;
        return text is null ? null : (reference.SyntaxTree, new TextChange(literal.Span, text));
    }

    /// <summary>A number, in groups of three digits if the author wrote it so.</summary>
    private static string Digits(decimal number, string old) => old.IndexOf('_') > 0
        ? number.ToString("#,0", CultureInfo.InvariantCulture).Replace(',', '_')
        : number.ToString(CultureInfo.InvariantCulture);

    private bool IsUsedElsewhere(IFieldSymbol constant, List<ConstantUse> uses)
    {
        var isSeenOutside = constant.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal;
        if (isSeenOutside && project.Solution.GetProjectDependencyGraph().GetProjectsThatDirectlyDependOnThisProject(project.Id).Any())
        {
            return true;
        }

        var known = new HashSet<(SyntaxTree, TextSpan)>(uses.Select(use => (use.Node.SyntaxTree, use.Node.Span)));
        foreach (var tree in compilation.SyntaxTrees)
        {
            var names = tree.GetRoot(cancellation).DescendantNodes()
                .OfType<SimpleNameSyntax>()
                .Where(name => name.Identifier.ValueText == constant.Name)
                .ToList();
            if (names.Count == 0)
            {
                continue;
            }

            var model = compilation.GetSemanticModel(tree);
            if (names.Exists(name => !known.Contains((tree, Whole(name).Span))
                && SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(name, cancellation).Symbol, constant)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool TryValue(ExpressionSyntax expression, out object value)
    {
        value = expression is LiteralExpressionSyntax { Token.Value: { } literal } ? literal : "";
        return expression is LiteralExpressionSyntax { Token.Value: not null };
    }

    private static decimal? Number(object value) =>
        value is sbyte or byte or short or ushort or int or uint or long or ulong ? Convert.ToDecimal(value, CultureInfo.InvariantCulture) : null;

    /// <summary>One use of a constant in an argument that changes.</summary>
    /// <param name="Constant">The constant.</param>
    /// <param name="Node">The expression that names it.</param>
    /// <param name="Change">By how much it grows, or the text that it becomes.</param>
    private sealed record ConstantUse(IFieldSymbol Constant, ExpressionSyntax Node, object Change);
}
