using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PodDsl.Core.Tests.Architecture;

/// <summary>A type that uses one of another folder.</summary>
/// <param name="File">The file, with its folder, and the line.</param>
/// <param name="Folder">The folder of the file.</param>
/// <param name="Type">The type with the use.</param>
/// <param name="UsedFolder">The folder of the used type.</param>
/// <param name="UsedType">The used type, or the type of the used member.</param>
internal sealed record FolderUse(string File, string Folder, string Type, string UsedFolder, string UsedType)
{
    public override string ToString() => $"{File}: {Type} in {Folder} uses {UsedType} in {UsedFolder}";
}

/// <summary>The uses between folders, as the compiler binds them: names in code and in documentation, members, extensions, constants.</summary>
internal static class FolderUses
{
    /// <summary>Stands for the folder of a type's name that the compiler cannot bind: a use that nobody would see.</summary>
    public const string Unknown = "an unknown folder";

    /// <param name="compilation">The sources.</param>
    /// <param name="isInFolder">Says if the file of a path is in one of the folders.</param>
    /// <param name="isLookedAt">Says if the caller wants its uses.</param>
    /// <param name="folderOf">The folder of a path.</param>
    public static IEnumerable<FolderUse> Of(Compilation compilation, Func<string, bool> isInFolder, Func<string, bool> isLookedAt, Func<string, string> folderOf)
    {
        var declared = compilation.TreesOf(isInFolder)
            .SelectMany(tree => tree.GetRoot().DescendantNodes(node => node is not MemberDeclarationSyntax or BaseTypeDeclarationSyntax or BaseNamespaceDeclarationSyntax))
            .OfType<BaseTypeDeclarationSyntax>()
            .Select(type => type.Identifier.ValueText)
            .ToHashSet(StringComparer.Ordinal);

        // Most names are those of locals and of other libraries, and need not be bound.
        var names = compilation.TreesOf(isInFolder).SelectMany(tree => tree.GetRoot().DescendantNodes()).Select(DeclaredBy).OfType<string>().Append("var").ToHashSet(StringComparer.Ordinal);
        foreach (var tree in compilation.TreesOf(isLookedAt))
        {
            var model = compilation.ModelOf(tree);
            var folder = folderOf(tree.FilePath);
            foreach (var name in tree.GetRoot().DescendantNodes(descendIntoTrivia: true).OfType<SimpleNameSyntax>())
            {
                var text = name.Identifier.ValueText;
                if (!(names.Contains(text) || names.Contains(text + "Attribute")) || name.FirstAncestorOrSelf<UsingDirectiveSyntax>() is not null)
                {
                    continue;
                }

                foreach (var (usedFolder, usedType) in Uses(name, model, folderOf, declared).Where(use => use.Folder != folder))
                {
                    var line = name.GetLocation().GetLineSpan().StartLinePosition.Line + 1;
                    yield return new FolderUse($"{folder}/{Path.GetFileName(tree.FilePath)}({line})", folder, OwnerOf(name), usedFolder, usedType);
                }
            }
        }
    }

    private static IEnumerable<(string Folder, string Type)> Uses(SimpleNameSyntax name, SemanticModel model, Func<string, string> folderOf, HashSet<string> declared)
    {
        var info = model.GetSymbolInfo(name);

        // A name that the libraries of the tests make ambiguous has no symbol, but candidates.
        ImmutableArray<ISymbol> symbols = info.Symbol is { } symbol ? [symbol] : info.CandidateSymbols;
        if (symbols.IsEmpty && declared.Contains(name.Identifier.ValueText))
        {
            yield return (Unknown, name.Identifier.ValueText);
        }

        foreach (var type in symbols.Select(TypeOf))
        {
            if (type?.DeclaringSyntaxReferences.FirstOrDefault()?.SyntaxTree.FilePath is { Length: > 0 } path)
            {
                yield return (folderOf(path), type.Name);
            }
        }
    }

    /// <summary>The name of a type or a member that a piece of syntax declares.</summary>
    private static string? DeclaredBy(SyntaxNode node) => node switch
    {
        BaseTypeDeclarationSyntax type => type.Identifier.ValueText,
        DelegateDeclarationSyntax type => type.Identifier.ValueText,
        MethodDeclarationSyntax method => method.Identifier.ValueText,
        PropertyDeclarationSyntax property => property.Identifier.ValueText,
        EnumMemberDeclarationSyntax member => member.Identifier.ValueText,
        ParameterSyntax { Parent.Parent: TypeDeclarationSyntax } parameter => parameter.Identifier.ValueText,
        VariableDeclaratorSyntax { Parent.Parent: BaseFieldDeclarationSyntax } field => field.Identifier.ValueText,
        _ => null,
    };

    private static INamedTypeSymbol? TypeOf(ISymbol symbol)
    {
        var type = symbol as INamedTypeSymbol ?? symbol.ContainingType;
        while (type?.ContainingType is { } outer)
        {
            type = outer;
        }

        return type?.OriginalDefinition;
    }

    /// <summary>The outermost type around a name, or the type whose documentation has it.</summary>
    private static string OwnerOf(SyntaxNode name)
    {
        var node = name.FirstAncestorOrSelf<StructuredTriviaSyntax>()?.ParentTrivia.Token.Parent ?? name;
        return node.AncestorsAndSelf().OfType<MemberDeclarationSyntax>().LastOrDefault(member => member is not BaseNamespaceDeclarationSyntax) switch
        {
            BaseTypeDeclarationSyntax type => type.Identifier.Text,
            DelegateDeclarationSyntax type => type.Identifier.Text,
            _ => "(file)",
        };
    }
}
