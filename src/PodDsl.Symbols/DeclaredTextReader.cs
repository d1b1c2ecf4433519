using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PodDsl.Symbols;

/// <summary>Reads what is written in the types that a file declares.</summary>
internal sealed class DeclaredTextReader
{
    private readonly IReadOnlyList<TypeDeclaration> _declarations;
    private readonly List<DeclaredText> _declared = [];
    private readonly List<(int Position, ulong All)> _pragmas = [];
    private readonly Dictionary<string, TypeText> _texts = new(StringComparer.Ordinal);
    private readonly IReadOnlyDictionary<string, TypeText>? _before;
    private readonly CancellationToken _cancellation;

    /// <param name="root">The file.</param>
    /// <param name="declarations">The types, in the order of <see cref="DeclaredTypes"/>.</param>
    /// <param name="before">What was written in its types before the last edit.</param>
    /// <param name="cancellation">Stops it.</param>
    public DeclaredTextReader(
        SyntaxNode root, IReadOnlyList<TypeDeclaration> declarations, IReadOnlyDictionary<string, TypeText>? before, CancellationToken cancellation)
    {
        _declarations = declarations;
        _before = before;
        _cancellation = cancellation;
        for (var directive = root.ContainsDirectives ? root.GetFirstDirective() : null; directive is not null; directive = directive.GetNextDirective())
        {
            if (directive is PragmaWarningDirectiveTriviaSyntax)
            {
                _pragmas.Add((directive.SpanStart, Fingerprint.Add(_pragmas.Count == 0 ? Fingerprint.Start : _pragmas[_pragmas.Count - 1].All, directive.ToFullString())));
            }
        }

        if (root is CompilationUnitSyntax unit)
        {
            Read(unit.Members, new Scope(Fingerprint.Start, [], false).With([.. unit.Externs, .. unit.Usings]));
        }
    }

    /// <summary>What is written in each of them, in their order.</summary>
    public IReadOnlyList<DeclaredText> Declared => _declared;

    /// <summary>What is written in each type, by the name of its declaration.</summary>
    public IReadOnlyDictionary<string, TypeText> Texts => _texts;

    private void Read(SyntaxList<MemberDeclarationSyntax> members, Scope scope)
    {
        foreach (var member in members)
        {
            switch (member)
            {
                case BaseNamespaceDeclarationSyntax space:
                    Read(space.Members, scope.With([space.Name, .. space.Externs, .. space.Usings]));
                    break;
                case TypeDeclarationSyntax type:
                    _cancellation.ThrowIfCancellationRequested();
                    Add(type, scope);
                    if (type.Members.Any(static inner => inner is TypeDeclarationSyntax))
                    {
                        Read(type.Members, scope.With(HeadOf(type)));
                    }

                    break;
                default:
                    break;
            }
        }
    }

    private void Add(TypeDeclarationSyntax type, Scope scope)
    {
        var name = _declarations[_declared.Count].Name;
        var text = _before is not null && _before.TryGetValue(name, out var before) && before.IsOf(type) ? before.With(type) : new TypeText(type);
        _texts.Add(name, text);
        var isBroken = SourceErrors.In(type);
        var hash = Fingerprint.Add(Fingerprint.Add(scope.Fingerprint, isBroken ? 1UL : 0), PragmasBefore(type.Span.End));
        var frame = isBroken || scope.HasAlias ? null : text.Frame with { Fingerprint = Fingerprint.Add(hash, text.Frame.Fingerprint) };
        _declared.Add(new DeclaredText(Fingerprint.Add(hash, text.Fingerprint), [.. scope.Words.Union(text.Words)], frame));
    }

    /// <summary>The fingerprint of all pragmas from the start of the file to a place.</summary>
    private ulong PragmasBefore(int position)
    {
        var (low, high) = (0, _pragmas.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _pragmas[middle].Position < position ? (middle + 1, high) : (low, middle);
        }

        return low == 0 ? 0 : _pragmas[low - 1].All;
    }

    /// <summary>What is written of a type outside of its members.</summary>
    private static List<SyntaxNodeOrToken> HeadOf(TypeDeclarationSyntax type) =>
        [.. type.ChildNodesAndTokens().Where(static part => part.AsNode() is not MemberDeclarationSyntax)];

    /// <summary>What surrounds a declaration.</summary>
    /// <param name="Fingerprint">What is written there.</param>
    /// <param name="Words">The names in that.</param>
    /// <param name="HasAlias">True if a directive gives a type another name.</param>
    private readonly record struct Scope(ulong Fingerprint, IReadOnlyList<string> Words, bool HasAlias)
    {
        public Scope With(IReadOnlyCollection<SyntaxNodeOrToken> parts)
        {
            var hash = Fingerprint;
            var words = new HashSet<string>(Words, StringComparer.Ordinal);
            foreach (var token in parts.SelectMany(static part => part.AsNode()?.DescendantTokens() ?? [part.AsToken()]))
            {
                hash = Symbols.Fingerprint.Add(Symbols.Fingerprint.Add(hash, (ulong)token.RawKind), token.Text);
                if (token.IsKind(SyntaxKind.IdentifierToken) && token.ValueText.Length > 0)
                {
                    words.Add(token.ValueText);
                }
            }

            return new(hash, [.. words], HasAlias || parts.Any(static part => part.AsNode() is UsingDirectiveSyntax { Alias: not null }));
        }
    }
}
