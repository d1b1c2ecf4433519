using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PodDsl.Symbols;

/// <summary>Finds the names that a file declares.</summary>
internal sealed class DeclarationReader
{
    private readonly List<DeclaredName> _declared = [];

    public DeclarationReader(SyntaxNode root)
    {
        if (root is CompilationUnitSyntax unit)
        {
            Read(unit.Members, UsingsOf(Fingerprint.Start, unit.Usings, unit.Externs));
            if (unit.Members.Any(static member => member is GlobalStatementSyntax))
            {
                Add("Program", Fingerprint.Start, []);
            }
        }
    }

    public IReadOnlyList<DeclaredName> Declared => _declared;

    /// <param name="members">The declarations in the same place.</param>
    /// <param name="scope">The fingerprint of that place: the meaning of names there, and its surroundings.</param>
    private void Read(SyntaxList<MemberDeclarationSyntax> members, ulong scope)
    {
        foreach (var member in members)
        {
            Read(member, scope);
        }
    }

    private void Read(MemberDeclarationSyntax member, ulong scope)
    {
        switch (member)
        {
            case BaseNamespaceDeclarationSyntax space:
                foreach (var name in TreeNames.WordsIn(space.Name))
                {
                    _declared.Add(new(name, Fingerprint.Add(Fingerprint.Start, PathOf(space)), []) { IsNamespace = true });
                }

                Read(space.Members, UsingsOf(Fingerprint.Add(scope, space.Name.ToString()), space.Usings, space.Externs));
                break;
            case TypeDeclarationSyntax type:
                ReadType(type, scope);
                break;
            case EnumDeclarationSyntax enumeration:
                // The value of a member depends on those before it.
                var whole = Tokens(Fingerprint.Add(scope, enumeration.Identifier.ValueText), enumeration);
                var words = TreeNames.WordsIn(enumeration);
                Add(enumeration.Identifier.ValueText, whole, words);
                foreach (var named in enumeration.Members)
                {
                    Add(named.Identifier.ValueText, whole, words);
                }

                break;
            case BaseFieldDeclarationSyntax field:
                ReadField(field, scope);
                break;
            default:
                Add(NameOf(member), Tokens(scope, member), []);
                break;
        }
    }

    private void ReadType(TypeDeclarationSyntax type, ulong scope)
    {
        var header = Fingerprint.Add(scope, type.Arity.ToString(System.Globalization.CultureInfo.InvariantCulture));
        foreach (var part in type.ChildNodesAndTokens())
        {
            header = part.AsNode() switch
            {
                MemberDeclarationSyntax or AttributeListSyntax => header,
                { } node => Tokens(header, node),
                null => Token(header, part.AsToken()),
            };
        }

        Add(type.Identifier.ValueText, header, type.BaseList is { } bases ? TreeNames.WordsIn(bases) : []);
        foreach (var parameter in type.ParameterList?.Parameters ?? default)
        {
            // A positional record has a property for each.
            Add(parameter.Identifier.ValueText, Tokens(header, parameter), []);
        }

        Read(type.Members, Fingerprint.Add(scope, type.Identifier.ValueText));
    }

    private void ReadField(BaseFieldDeclarationSyntax field, ulong scope)
    {
        var isConstant = field.Modifiers.Any(SyntaxKind.ConstKeyword);
        var type = field.Modifiers.Aggregate(Tokens(scope, field.Declaration.Type), Token);
        foreach (var variable in field.Declaration.Variables)
        {
            var declaration = Token(type, variable.Identifier);
            if (isConstant && variable.Initializer is { } value)
            {
                Add(variable.Identifier.ValueText, Tokens(declaration, value), TreeNames.WordsIn(value));
            }
            else
            {
                Add(variable.Identifier.ValueText, declaration, []);
            }
        }
    }

    private static string PathOf(BaseNamespaceDeclarationSyntax space) =>
        string.Join(".", space.AncestorsAndSelf().OfType<BaseNamespaceDeclarationSyntax>().Reverse().Select(static outer => outer.Name.ToString()));

    /// <summary>The type around it stands for everything without a name of its own.</summary>
    private static string NameOf(MemberDeclarationSyntax member) => member switch
    {
        MethodDeclarationSyntax method => method.Identifier.ValueText,
        PropertyDeclarationSyntax property => property.Identifier.ValueText,
        EventDeclarationSyntax @event => @event.Identifier.ValueText,
        DelegateDeclarationSyntax @delegate => @delegate.Identifier.ValueText,
        _ => member.FirstAncestorOrSelf<TypeDeclarationSyntax>()?.Identifier.ValueText ?? "",
    };

    /// <summary>The fingerprint of a place with the directives there.</summary>
    internal static ulong UsingsOf(ulong scope, SyntaxList<UsingDirectiveSyntax> usings, SyntaxList<ExternAliasDirectiveSyntax> aliases)
    {
        foreach (SyntaxNode directive in usings.Concat<SyntaxNode>(aliases))
        {
            scope = Tokens(scope, directive);
        }

        return scope;
    }

    private void Add(string name, ulong declaration, IReadOnlyList<string> words)
    {
        _declared.Add(new(name, declaration, words));

        // In brackets, code may leave out the end of an attribute's name.
        const string suffix = "Attribute";
        if (name.Length > suffix.Length && name.EndsWith(suffix, StringComparison.Ordinal))
        {
            _declared.Add(new(name.Substring(0, name.Length - suffix.Length), declaration, words));
        }
    }

    private static ulong Tokens(ulong hash, SyntaxNode node)
    {
        foreach (var token in node.DescendantTokens(static inner => !(TreeNames.IsBody(inner) || inner is AttributeListSyntax)))
        {
            hash = Token(hash, token);
        }

        return hash;
    }

    private static ulong Token(ulong hash, SyntaxToken token) => Fingerprint.Add(Fingerprint.Add(hash, token.Text), (ulong)token.RawKind);
}
