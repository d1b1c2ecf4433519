using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PodDsl.Symbols;

/// <summary>
/// A type with attributes whose names mean what they mean on all types in the same namespace with the same usings: nothing that the type declares or
/// inherits hides them.
/// </summary>
internal sealed class AttributeOwner
{
    private static readonly ConditionalWeakTable<SyntaxTree, FileScope> Scopes = new();

    private readonly INamedTypeSymbol _type;
    private readonly Compilation _compilation;
    private readonly AttributeShapes _shapes;
    private readonly ulong _scope;
    private SemanticModel? _model;

    private AttributeOwner(INamedTypeSymbol type, TypeDeclarationSyntax declaration, Compilation compilation, ulong scope)
    {
        _type = type;
        _compilation = compilation;
        _scope = scope;
        _shapes = AttributeShapes.Of(compilation);
        Declaration = declaration;
    }

    public TypeDeclarationSyntax Declaration { get; }

    /// <summary>Null for a type on which a name may mean something else than on its neighbours.</summary>
    public static AttributeOwner? Of(INamedTypeSymbol type)
    {
        if (type is not { ContainingType: null, IsGenericType: false, ContainingAssembly: ISourceAssemblySymbol { Compilation: var compilation } }
            || DeclarationOf(type) is not { } declaration
            || HasNestedTypes(type)
            || Scopes.GetValue(declaration.SyntaxTree, static tree => FileScope.Of(tree)).Of(declaration) is not { } scope)
        {
            return null;
        }

        return new AttributeOwner(type, declaration, compilation, scope);
    }

    /// <summary>An attribute as its shape tells; null if the compiler has to be asked.</summary>
    public AppliedAttribute? Read(AttributeSyntax attribute) =>
        FingerprintOf(attribute) is { } fingerprint && _shapes.Find(fingerprint) is { } shape ? shape.Read(attribute, this) : null;

    /// <summary>Keeps what the compiler has said of an attribute, for others of its shape.</summary>
    public void Learn(AttributeData attribute)
    {
        if (attribute.ApplicationSyntaxReference?.GetSyntax() is AttributeSyntax syntax
            && FingerprintOf(syntax) is { } fingerprint
            && _shapes.Find(fingerprint) is null
            && AttributeShape.Of(syntax, attribute, this) is { } shape)
        {
            _shapes.Add(fingerprint, shape);
        }
    }

    /// <summary>The type that a name means, as the compiler has it; null if it is no plain type.</summary>
    public INamedTypeSymbol? TypeMeantBy(TypeSyntax name)
    {
        _model ??= _compilation.GetSemanticModel(Declaration.SyntaxTree);
        return _model.GetSpeculativeSymbolInfo(Declaration.Identifier.SpanStart, name, SpeculativeBindingOption.BindAsTypeOrNamespace).Symbol
            is INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Interface, IsGenericType: false } type ? type : null;
    }

    /// <summary>The fingerprint of the shape of an attribute and of where it stands; null if it is of none that can be told.</summary>
    private ulong? FingerprintOf(AttributeSyntax attribute)
    {
        if (attribute.ContainsDiagnostics)
        {
            return null;
        }

        var hash = _scope;
        switch (attribute.Name)
        {
            case IdentifierNameSyntax name:
                hash = Fingerprint.Add(hash, name.Identifier.Text);
                break;
            case GenericNameSyntax { TypeArgumentList.Arguments: [IdentifierNameSyntax] } name:
                hash = Fingerprint.Add(Fingerprint.Add(hash, name.Identifier.Text), "<>");
                break;
            default:
                return null;
        }

        if (attribute.ArgumentList is not { } list)
        {
            return hash;
        }

        hash = Fingerprint.Add(Fingerprint.Add(hash, "()"), (ulong)list.Arguments.Count);
        foreach (var argument in list.Arguments)
        {
            if (argument.NameColon is not null)
            {
                return null;
            }

            hash = argument.NameEquals is { } property ? Fingerprint.Add(hash, property.Name.Identifier.ValueText) : Fingerprint.Add(hash, 0);
            if (AddValue(hash, argument.Expression) is not { } next)
            {
                return null;
            }

            hash = next;
        }

        return hash;
    }

    /// <summary>Of a value that each attribute has for itself, its kind only; of any other, all of it.</summary>
    private ulong? AddValue(ulong hash, ExpressionSyntax value)
    {
        if (ArgumentShape.HoleOf(value) is not Hole.None and var hole)
        {
            return Fingerprint.Add(hash, (ulong)hole);
        }

        switch (value)
        {
            case MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax left, Name: IdentifierNameSyntax right }:
                return IsHidden(left.Identifier.ValueText)
                    ? null
                    : Fingerprint.Add(Fingerprint.Add(Fingerprint.Add(hash, (ulong)value.RawKind), left.Identifier.Text), right.Identifier.Text);
            default:
                hash = Fingerprint.Add(hash, (ulong)value.RawKind);
                foreach (var token in value.DescendantTokens())
                {
                    if (token.IsKind(SyntaxKind.IdentifierToken))
                    {
                        return null;
                    }

                    hash = Fingerprint.Add(hash, token.Text);
                }

                return Fingerprint.Add(hash, (ulong)value.Span.Length);
        }
    }

    /// <summary>True if a member of the type, which its attributes see, has the name.</summary>
    private bool IsHidden(string name)
    {
        foreach (var type in SeenFrom(_type))
        {
            if (!type.GetMembers(name).IsEmpty)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The only declaration that somebody wrote; the generated part of a record has no attributes.</summary>
    private static TypeDeclarationSyntax? DeclarationOf(INamedTypeSymbol type)
    {
        SyntaxReference? found = null;
        foreach (var reference in type.DeclaringSyntaxReferences)
        {
            if (!GeneratedTrees.Contains(reference.SyntaxTree))
            {
                if (found is not null)
                {
                    return null;
                }

                found = reference;
            }
        }

        return found?.GetSyntax() as TypeDeclarationSyntax;
    }

    private static bool HasNestedTypes(INamedTypeSymbol type)
    {
        foreach (var seen in SeenFrom(type))
        {
            if (seen.TypeKind == TypeKind.Error || !seen.GetTypeMembers().IsEmpty)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The types whose members the attributes of a type see.</summary>
    private static IEnumerable<INamedTypeSymbol> SeenFrom(INamedTypeSymbol type)
    {
        for (var @base = type; @base is not null; @base = @base.BaseType)
        {
            yield return @base;
        }

        foreach (var @interface in type.TypeKind == TypeKind.Interface ? type.AllInterfaces : [])
        {
            yield return @interface;
        }
    }
}
