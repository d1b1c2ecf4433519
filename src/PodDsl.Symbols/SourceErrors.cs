using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PodDsl.Symbols;

/// <summary>Mistakes that the compiler reports, after which what was read of a type may be less than what it says.</summary>
internal static class SourceErrors
{
    /// <summary>Whether a declaration of the type is no valid C#, for example because it is still being typed.</summary>
    public static bool In(INamedTypeSymbol type, CancellationToken cancellation)
    {
        if (type.TypeKind == TypeKind.Error)
        {
            return true;
        }

        foreach (var reference in type.DeclaringSyntaxReferences)
        {
            if (In(reference.GetSyntax(cancellation)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether one declaration of a type is no valid C#.</summary>
    public static bool In(SyntaxNode declaration) => HasErrors(declaration) || FollowsTornAttributes(declaration);

    /// <summary>Whether the compiler has dropped an argument, as it does with a property that the attribute does not have.</summary>
    public static bool In(AttributeData attribute)
    {
        if (attribute.ApplicationSyntaxReference?.GetSyntax() is not AttributeSyntax { ArgumentList: { } list })
        {
            return false;
        }

        var named = 0;
        foreach (var argument in list.Arguments)
        {
            named += argument.NameEquals is null ? 0 : 1;
        }

        return named != attribute.NamedArguments.Length;
    }

    /// <summary>Attributes whose declaration broke off stand before the record as a member of their own.</summary>
    private static bool FollowsTornAttributes(SyntaxNode declaration)
    {
        if (declaration.Parent is not { ContainsDiagnostics: true } parent)
        {
            return false;
        }

        SyntaxNode? previous = null;
        foreach (var sibling in parent.ChildNodes())
        {
            if (sibling == declaration)
            {
                break;
            }

            previous = sibling;
        }

        return previous is not (null or BaseTypeDeclarationSyntax) && HasErrors(previous);
    }

    private static bool HasErrors(SyntaxNode node)
    {
        if (!node.ContainsDiagnostics)
        {
            return false;
        }

        // Flawed documentation is only a warning.
        foreach (var diagnostic in node.GetDiagnostics())
        {
            if (diagnostic.Severity == DiagnosticSeverity.Error)
            {
                return true;
            }
        }

        return false;
    }
}
