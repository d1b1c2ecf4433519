using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PodDsl.Symbols;

/// <summary>Finds the types that a file declares, from top to bottom.</summary>
internal sealed class DeclaredTypes
{
    private readonly TypeDeclarations _file;
    private readonly List<DeclarationPlace> _found = [];
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);

    private DeclaredTypes(TypeDeclarations file) => _file = file;

    /// <param name="root">The file.</param>
    /// <param name="file">What will read the texts of the types.</param>
    /// <param name="cancellation">Stops it.</param>
    public static IReadOnlyList<DeclarationPlace> Of(SyntaxNode root, TypeDeclarations file, CancellationToken cancellation)
    {
        var types = new DeclaredTypes(file);
        if (root is CompilationUnitSyntax unit)
        {
            types.Find(unit.Members, "", cancellation);
        }

        return types._found;
    }

    /// <param name="members">The declarations in the same place.</param>
    /// <param name="path">The names of what they are in, each with a dot behind it.</param>
    /// <param name="cancellation">Stops it.</param>
    private void Find(SyntaxList<MemberDeclarationSyntax> members, string path, CancellationToken cancellation)
    {
        foreach (var member in members)
        {
            if (member is BaseNamespaceDeclarationSyntax space)
            {
                Find(space.Members, path + space.Name + ".", cancellation);
            }
            else if (member is TypeDeclarationSyntax type)
            {
                cancellation.ThrowIfCancellationRequested();
                Add(type, path + NameOf(type));
                if (HasTypes(type))
                {
                    Find(type.Members, path + NameOf(type) + ".", cancellation);
                }
            }
        }
    }

    private void Add(TypeDeclarationSyntax type, string name)
    {
        _counts.TryGetValue(name, out var count);
        _counts[name] = count + 1;
        name = count == 0 ? name : FormattableString.Invariant($"{name}#{count}");
        _found.Add(new DeclarationPlace(new TypeDeclaration(name, _file), type.FullSpan.Start, type.Span, CandidateSyntax.IsCandidate(type)));
    }

    private static string NameOf(TypeDeclarationSyntax type) =>
        type.Arity == 0 ? type.Identifier.ValueText : FormattableString.Invariant($"{type.Identifier.ValueText}`{type.Arity}");

    private static bool HasTypes(TypeDeclarationSyntax type)
    {
        foreach (var member in type.Members)
        {
            if (member is TypeDeclarationSyntax)
            {
                return true;
            }
        }

        return false;
    }
}
