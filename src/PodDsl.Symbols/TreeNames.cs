using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PodDsl.Symbols;

/// <summary>
/// The names that a file declares and those that it mentions outside of bodies. A tree never changes, so they are kept with it.
/// </summary>
internal sealed class TreeNames
{
    private static readonly ConditionalWeakTable<SyntaxTree, TreeNames> Known = new();

    private TreeNames(SyntaxNode root)
    {
        var reader = new DeclarationReader(root);
        Declared = reader.Declared;
        Words = Distinct(root, IsMention);
        if (root is CompilationUnitSyntax unit)
        {
            foreach (var directive in unit.Usings.Where(static directive => !directive.GlobalKeyword.IsKind(SyntaxKind.None)))
            {
                GlobalUsings = Fingerprint.Add(GlobalUsings, directive.ToString());
            }
        }
    }

    public IReadOnlyList<DeclaredName> Declared { get; }

    /// <summary>The names whose meaning can change with another file.</summary>
    public IReadOnlyList<string> Words { get; }

    /// <summary>The fingerprint of the directives that count in every file.</summary>
    public ulong GlobalUsings { get; }

    public static TreeNames Of(SyntaxTree tree, CancellationToken cancellation) =>
        Known.TryGetValue(tree, out var names)
            ? names
            : Known.GetValue(tree, key => new TreeNames(key.GetRoot(cancellation)));

    /// <summary>The names in a node, each once. Names in bodies do not matter outside of them.</summary>
    internal static List<string> WordsIn(SyntaxNode node) => Distinct(node, static _ => true);

    internal static bool IsBody(SyntaxNode node) => node is BlockSyntax or ArrowExpressionClauseSyntax;

    private static List<string> Distinct(SyntaxNode node, Func<SyntaxToken, bool> isWord)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        foreach (var token in node.DescendantTokens(static inner => !IsBody(inner)))
        {
            if (token.IsKind(SyntaxKind.IdentifierToken) && token.ValueText.Length > 0 && isWord(token))
            {
                words.Add(token.ValueText);
            }
        }

        return [.. words];
    }

    /// <summary>
    /// True if another file can change the meaning of a token. A file owns the members that it declares, and a constant that names them
    /// from inside their type; the name of the type covers another part of the type.
    /// </summary>
    private static bool IsMention(SyntaxToken token) => token.Parent switch
    {
        BaseTypeDeclarationSyntax type => !IsHidden(type),
        DelegateDeclarationSyntax => true,
        MemberDeclarationSyntax or VariableDeclaratorSyntax or ParameterSyntax => false,
        IdentifierNameSyntax { Parent: NameEqualsSyntax or NameColonSyntax } => false,
        IdentifierNameSyntax name when IsValue(name) => !(name.FirstAncestorOrSelf<TypeDeclarationSyntax>() is { } type && Declares(type, token.ValueText)),
        _ => true,
    };

    /// <summary>True if no other file can add to a type, or name it.</summary>
    private static bool IsHidden(BaseTypeDeclarationSyntax type) =>
        type.Parent is TypeDeclarationSyntax
        && !type.Modifiers.Any(static modifier => modifier.Kind() is SyntaxKind.PartialKeyword or SyntaxKind.PublicKeyword or SyntaxKind.InternalKeyword or SyntaxKind.ProtectedKeyword);

    /// <summary>True if a name is a value by itself: no type, and not next to a dot.</summary>
    private static bool IsValue(IdentifierNameSyntax name) => name.Parent
        is AttributeArgumentSyntax or ArgumentSyntax or InterpolationSyntax or EqualsValueClauseSyntax or ParenthesizedExpressionSyntax
        or BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression };

    private static bool Declares(TypeDeclarationSyntax type, string name)
    {
        foreach (var member in type.Members)
        {
            if (member is BaseFieldDeclarationSyntax field && field.Declaration.Variables.Any(variable => variable.Identifier.ValueText == name))
            {
                return true;
            }
        }

        return false;
    }
}
