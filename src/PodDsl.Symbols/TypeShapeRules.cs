using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PodDsl.Core.Findings;

namespace PodDsl.Symbols;

/// <summary>Checks that the generator can add text to the declaration of a record.</summary>
internal static class TypeShapeRules
{
    public static void Check(INamedTypeSymbol type, SourceReader sources, List<Finding> problems)
    {
        var name = type.Name;
        var isFileLocal = IsFileLocal(type);
        if (isFileLocal || IsGeneric(type))
        {
            var what = isFileLocal ? "local to its file" : "generic";
            problems.Add(new Finding(LanguageRules.GenericUnit, null, sources.Of(type), new([name, what])));
            return;
        }

        for (var part = type; part is not null; part = part.ContainingType)
        {
            if (!IsPartial(part))
            {
                problems.Add(new Finding(LanguageRules.NotPartial, null, sources.Of(type), new([name, part.Name])));
                return;
            }
        }
    }

    /// <summary>True if a declaration of the type, or of one that contains it, is <c>partial</c>.</summary>
    private static bool IsPartial(INamedTypeSymbol type)
    {
        foreach (var reference in type.DeclaringSyntaxReferences)
        {
            if (reference.GetSyntax() is TypeDeclarationSyntax declaration
                && !declaration.Modifiers.Any(SyntaxKind.PartialKeyword))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsFileLocal(INamedTypeSymbol type)
    {
        for (var part = type; part is not null; part = part.ContainingType)
        {
            if (part.IsFileLocal)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsGeneric(INamedTypeSymbol type)
    {
        for (var part = type; part is not null; part = part.ContainingType)
        {
            if (part.IsGenericType)
            {
                return true;
            }
        }

        return false;
    }
}
