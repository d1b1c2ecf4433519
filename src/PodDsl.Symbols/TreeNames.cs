using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PodDsl.Symbols;

/// <summary>The names that a file declares. Its syntax never changes, so they are kept with it.</summary>
internal sealed class TreeNames
{
    private static readonly ConditionalWeakTable<FileSyntax, TreeNames> Known = new();

    private readonly object _reading = new();

    private readonly FileSyntax _syntax;

    /// <summary>False until somebody asked what it declares. No build asks: it matters after an edit only.</summary>
    private volatile bool _isRead;
    private IReadOnlyList<DeclaredName> _declared = [];
    private ulong _all = Fingerprint.Start;

    private TreeNames(FileSyntax syntax, CancellationToken cancellation)
    {
        _syntax = syntax;
        if (syntax.Root(cancellation) is CompilationUnitSyntax unit)
        {
            foreach (var directive in unit.Usings)
            {
                if (!directive.GlobalKeyword.IsKind(SyntaxKind.None))
                {
                    GlobalUsings = Fingerprint.Add(GlobalUsings, directive.ToString());
                    HasGlobalAlias |= directive.Alias is not null;
                }
            }
        }
    }

    public IReadOnlyList<DeclaredName> Declared
    {
        get
        {
            Read();
            return _declared;
        }
    }

    /// <summary>The fingerprint of all that it declares.</summary>
    public ulong All
    {
        get
        {
            Read();
            return _all;
        }
    }

    /// <summary>The fingerprint of the directives that count in every file.</summary>
    public ulong GlobalUsings { get; }

    /// <summary>True if one of them gives a type another name.</summary>
    public bool HasGlobalAlias { get; }

    public static TreeNames Of(FileSyntax syntax, CancellationToken cancellation) => Known.TryGetValue(syntax, out var names)
        ? names
        : Known.GetValue(syntax, key => new TreeNames(key, cancellation));

    /// <summary>The names that another version of the file declares otherwise.</summary>
    public IEnumerable<string> DifferencesFrom(TreeNames other)
    {
        var own = new Dictionary<(string, ulong, ulong), int>();
        Count(Declared, 1);
        Count(other.Declared, -1);
        return own.Where(static pair => pair.Value != 0).Select(static pair => pair.Key.Item1);

        void Count(IReadOnlyList<DeclaredName> all, int step)
        {
            foreach (var declared in all)
            {
                var key = (declared.Name, declared.Declaration, declared.Words.Aggregate(declared.IsNamespace ? 1UL : 0, Fingerprint.Add));
                own[key] = (own.TryGetValue(key, out var count) ? count : 0) + step;
            }
        }
    }

    /// <summary>The names in a node, each once. What is in bodies says nothing outside of them.</summary>
    internal static List<string> WordsIn(SyntaxNode node) => Distinct(node.DescendantTokens(static inner => !IsBody(inner)), static _ => true);

    /// <summary>The names in a type whose meaning can change with another declaration.</summary>
    internal static IEnumerable<string> Mentions(TypeDeclarationSyntax type)
    {
        // Looked for once: a type can have thousands that name each other.
        var fields = new HashSet<string>(
            type.Members.OfType<BaseFieldDeclarationSyntax>().SelectMany(static field => field.Declaration.Variables).Select(static variable => variable.Identifier.ValueText),
            StringComparer.Ordinal);
        return Distinct(OwnTokens(type), token => IsMention(token, fields));
    }

    /// <summary>What is written in a type, but for bodies and the types in it.</summary>
    internal static IEnumerable<SyntaxToken> OwnTokens(TypeDeclarationSyntax type) =>
        type.DescendantTokens(inner => !IsBody(inner) && (inner == type || inner is not TypeDeclarationSyntax));

    /// <summary>The same without the attributes of the type itself.</summary>
    internal static IEnumerable<SyntaxToken> TokensBesideAttributes(TypeDeclarationSyntax type) =>
        type.DescendantTokens(inner => !IsBody(inner) && (inner == type || (inner is not TypeDeclarationSyntax && !(inner is AttributeListSyntax && inner.Parent == type))));

    internal static bool IsBody(SyntaxNode node) => node is BlockSyntax or ArrowExpressionClauseSyntax;

    private void Read()
    {
        if (_isRead)
        {
            return;
        }

        lock (_reading)
        {
            if (_isRead)
            {
                return;
            }

            _declared = new DeclarationReader(_syntax.Root(CancellationToken.None)).Declared;
            foreach (var declared in _declared)
            {
                _all = declared.Words.Aggregate(Fingerprint.Add(Fingerprint.Add(_all, declared.Name), declared.Declaration), Fingerprint.Add);
            }

            _isRead = true;
        }
    }

    private static List<string> Distinct(IEnumerable<SyntaxToken> tokens, Func<SyntaxToken, bool> isWord)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        foreach (var token in tokens)
        {
            if (token.IsKind(SyntaxKind.IdentifierToken) && token.ValueText.Length > 0 && isWord(token))
            {
                words.Add(token.ValueText);
            }
        }

        return [.. words];
    }

    /// <summary>
    /// Whether what a token means can change with another declaration. The members that a type declares are its own, and so is a
    /// constant that names them from inside of their type; another part of the type is noticed by the name of the type.
    /// </summary>
    private static bool IsMention(SyntaxToken token, HashSet<string> fields) => token.Parent switch
    {
        BaseTypeDeclarationSyntax type => !IsHidden(type),
        DelegateDeclarationSyntax => true,
        MemberDeclarationSyntax or VariableDeclaratorSyntax or ParameterSyntax => false,
        IdentifierNameSyntax { Parent: NameEqualsSyntax or NameColonSyntax } => false,
        IdentifierNameSyntax name when IsValue(name) => !fields.Contains(token.ValueText),
        _ => true,
    };

    /// <summary>Whether no other file can add to a type, or name it.</summary>
    private static bool IsHidden(BaseTypeDeclarationSyntax type) =>
        type.Parent is TypeDeclarationSyntax
        && !type.Modifiers.Any(static modifier => modifier.Kind() is SyntaxKind.PartialKeyword or SyntaxKind.PublicKeyword or SyntaxKind.InternalKeyword or SyntaxKind.ProtectedKeyword);

    /// <summary>Whether a name stands for a value by itself: no type, and nothing in front of a dot or behind it.</summary>
    private static bool IsValue(IdentifierNameSyntax name) => name.Parent
        is AttributeArgumentSyntax or ArgumentSyntax or InterpolationSyntax or EqualsValueClauseSyntax or ParenthesizedExpressionSyntax
        or BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression };
}
