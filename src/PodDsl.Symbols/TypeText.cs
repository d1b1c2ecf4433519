using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PodDsl.Symbols;

/// <summary>What is written in one declaration of a type, but for the bodies and the types in it.</summary>
internal sealed class TypeText
{
    private readonly TypeDeclarationSyntax _type;

    public TypeText(TypeDeclarationSyntax type)
    {
        _type = type;
        Words = [.. TreeNames.Mentions(type)];
        (Fingerprint, Frame) = FingerprintsOf(type);
    }

    private TypeText(TypeDeclarationSyntax type, TypeText other) => (_type, Words, Fingerprint, Frame) = (type, other.Words, other.Fingerprint, other.Frame);

    /// <summary>The names whose meaning can change with another declaration.</summary>
    public IReadOnlyList<string> Words { get; }

    /// <summary>Comments before it, and all its words with their places relative to its start.</summary>
    public ulong Fingerprint { get; }

    /// <summary>What is written beside its plain attributes.</summary>
    public TypeFrame Frame { get; }

    /// <summary>True if the parser took the type over from the version of its file before the edit, whatever that was.</summary>
    public bool IsOf(TypeDeclarationSyntax type) => type.IsIncrementallyIdenticalTo(_type) && type.Parent?.RawKind == _type.Parent?.RawKind;

    /// <summary>The same text in the next version of the file.</summary>
    public TypeText With(TypeDeclarationSyntax type) => new(type, this);

    private static (ulong All, TypeFrame Frame) FingerprintsOf(TypeDeclarationSyntax type)
    {
        var hash = Symbols.Fingerprint.Start;
        foreach (var comment in type.GetLeadingTrivia().Where(static trivia => IsComment(trivia.Kind())))
        {
            hash = Symbols.Fingerprint.Add(hash, comment.ToFullString());
        }

        foreach (var inner in type.Members.OfType<TypeDeclarationSyntax>())
        {
            hash = Symbols.Fingerprint.Add(hash, inner.Identifier.ValueText);
        }

        var others = type.AttributeLists.SelectMany(static list => list.Attributes).Where(static attribute => !PlainAttributes.Is(attribute)).ToList();
        var frame = hash;
        foreach (var token in others.SelectMany(static attribute => attribute.DescendantTokens()).Concat(TreeNames.TokensBesideAttributes(type)))
        {
            frame = Symbols.Fingerprint.Add(Symbols.Fingerprint.Add(frame, (ulong)token.RawKind), token.Text);
        }

        foreach (var token in TreeNames.OwnTokens(type))
        {
            hash = Symbols.Fingerprint.Add(Symbols.Fingerprint.Add(hash, ((ulong)token.RawKind << 32) | (uint)(token.SpanStart - type.SpanStart)), token.Text);
        }

        return (hash, new TypeFrame(frame, HasOnlyPlain: others.Count == 0));
    }

    private static bool IsComment(SyntaxKind kind) => kind
        is SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia
        or SyntaxKind.SingleLineDocumentationCommentTrivia or SyntaxKind.MultiLineDocumentationCommentTrivia;
}
