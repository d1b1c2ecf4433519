using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PodDsl.Core.Primitives;
using PodDsl.Symbols;

namespace PodDsl.Generators;

/// <summary>The parts of a record's declaration that another part of it must repeat.</summary>
/// <param name="Namespace">The namespace, or the empty string.</param>
/// <param name="Declarations">The types that contain it and the record itself, each as <c>partial record Name</c>.</param>
/// <param name="HintName">A name for the generated file, different for every record, though perhaps only by case.</param>
/// <param name="MetadataName">The name of the record in metadata.</param>
/// <param name="HidesMembers">True if a base record is a unit too, whose generated members are hidden.</param>
/// <param name="TakenNames">Names of texts and addresses that the record or a base uses itself, and that the generator leaves out.</param>
/// <param name="IsVisible">True if all code of the assembly can name the record.</param>
internal sealed record TypeShape(
    string Namespace,
    EquatableArray<string> Declarations,
    string HintName,
    string MetadataName,
    bool HidesMembers,
    EquatableArray<string> TakenNames,
    bool IsVisible)
{
    /// <summary>The name of the record for any code of the assembly.</summary>
    public string QualifiedName =>
        "global::" + (Namespace.Length > 0 ? Namespace + "." : "") + string.Join(".", Declarations.Select(static declaration => declaration.Substring(declaration.LastIndexOf(' ') + 1)));


    public static TypeShape Of(INamedTypeSymbol type)
    {
        var declarations = new Stack<string>();
        for (var part = type; part is not null; part = part.ContainingType)
        {
            declarations.Push($"partial {Keyword(part)} {Identifier(part.Name)}");
        }

        var @namespace = type.ContainingNamespace is { IsGlobalNamespace: false } containing
            ? string.Join(".", containing.ToDisplayString().Split('.').Select(Identifier))
            : "";
        // A plus comes before a nested type, so that no type in a namespace can have the same name.
        var name = GeneratedMembers.FullName(type);
        var taken = GeneratedNames.Texts.Where(name => GeneratedNames.IsTaken(type, name)).Concat(GeneratedNames.TakenAddresses(type));
        return new TypeShape(
            @namespace,
            declarations.ToEquatableArray(),
            name,
            name,
            type.BaseType is { } @base && UnitReader.IsUnit(@base),
            taken.ToEquatableArray(),
            IsVisibleInAssembly(type));
    }

    /// <summary>This shape with another name for the file, if another name differs from it by case only.</summary>
    public TypeShape Distinguish(EquatableArray<string> clashes)
    {
        if (!clashes.Contains(HintName.ToUpperInvariant()))
        {
            return this;
        }

        var cases = new StringBuilder(HintName).Append('-');
        foreach (var character in HintName)
        {
            cases.Append(char.ToUpperInvariant(character) == character ? '1' : '0');
        }

        return this with { HintName = cases.ToString() };
    }

    /// <summary>True if the generator can declare another part of the record. A half-typed record, or a type around it, may not even have a
    /// name.</summary>
    public static bool CanBeExtended(INamedTypeSymbol type, UnitReading reading)
    {
        for (ISymbol part = type; part is not (null or INamespaceSymbol { IsGlobalNamespace: true }); part = part.ContainingSymbol)
        {
            if (part is INamedTypeSymbol or INamespaceSymbol && !SyntaxFacts.IsValidIdentifier(part.Name))
            {
                return false;
            }
        }

        return !reading.Problems.Any(static problem => problem.Rule == LanguageRules.NotPartial || problem.Rule == LanguageRules.GenericUnit);
    }

    private static bool IsVisibleInAssembly(INamedTypeSymbol type)
    {
        for (var part = type; part is not null; part = part.ContainingType)
        {
            if (part.DeclaredAccessibility is Accessibility.Private or Accessibility.Protected or Accessibility.ProtectedAndInternal)
            {
                return false;
            }
        }

        return true;
    }

    private static string Keyword(INamedTypeSymbol type) => (type.TypeKind, type.IsRecord) switch
    {
        (TypeKind.Struct, true) => "record struct",
        (TypeKind.Struct, false) => "struct",
        (TypeKind.Interface, _) => "interface",
        (_, true) => "record",
        _ => "class",
    };

    private static string Identifier(string name) =>
        SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None || SyntaxFacts.GetContextualKeywordKind(name) != SyntaxKind.None
            ? "@" + name
            : name;
}
