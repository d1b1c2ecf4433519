using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PodDsl.Symbols;

/// <summary>What the names in a file depend on beside what all files share.</summary>
internal sealed class FileScope(ulong usings, bool hasOwnTypes)
{
    public static FileScope Of(SyntaxTree tree)
    {
        if (tree.GetRoot() is not CompilationUnitSyntax unit)
        {
            return new FileScope(Fingerprint.Start, hasOwnTypes: true);
        }

        return new FileScope(DeclarationReader.UsingsOf(Fingerprint.Start, unit.Usings, unit.Externs), HasOwnTypes(unit.Members));
    }

    /// <summary>Null in a file with types that no other one sees.</summary>
    public ulong? Of(TypeDeclarationSyntax declaration)
    {
        if (hasOwnTypes)
        {
            return null;
        }

        var hash = usings;
        for (var around = declaration.Parent; around is not null; around = around.Parent)
        {
            switch (around)
            {
                case BaseNamespaceDeclarationSyntax space:
                    hash = DeclarationReader.UsingsOf(Fingerprint.Add(hash, space.Name.ToString()), space.Usings, space.Externs);
                    break;
                case CompilationUnitSyntax:
                    return hash;
                default:
                    return null;
            }
        }

        return null;
    }

    private static bool HasOwnTypes(SyntaxList<MemberDeclarationSyntax> members)
    {
        foreach (var member in members)
        {
            if (member is BaseNamespaceDeclarationSyntax space ? HasOwnTypes(space.Members) : member.Modifiers.Any(SyntaxKind.FileKeyword))
            {
                return true;
            }
        }

        return false;
    }
}
