using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PodDsl.Core.Catalogue;
using PodDsl.Core.Values;
using PodDsl.Symbols;

namespace PodDsl.CodeFixes;

/// <summary>How units, choices and targets are named in C# at the place of a record.</summary>
internal sealed class SourceNames(UnitGraph graph, Compilation compilation, TypeDeclarationSyntax declaration)
{
    private readonly SemanticModel _model = compilation.GetSemanticModel(declaration.SyntaxTree);

    /// <summary>The record of another unit, or null if it is not one of the project.</summary>
    public string? OfUnit(UnitReference reference) =>
        graph.Units.Units.FirstOrDefault(unit => unit.FileName == reference.FileName) is { } unit
        && graph.TypeOf(unit) is { } type
            ? Name(type)
            : null;

    /// <summary>Whether the attribute of an option takes a member of an enum.</summary>
    public bool TakesEnum(Option option) => EnumOf(option) is not null;

    /// <summary>The member of that enum for a word of podman or systemd, such as <c>on-failure</c>.</summary>
    public string? OfChoice(Option option, string word) =>
        EnumOf(option) is { } type
        && type.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(field =>
            string.Equals(field.Name, word.Replace("-", ""), StringComparison.OrdinalIgnoreCase)) is { } field
            ? $"{Name(type)}.{field.Name}"
            : null;

    /// <summary>The constant of a target, or null if there is none.</summary>
    public string? OfTarget(string name) =>
        compilation.GetTypeByMetadataName("PodDsl.Targets") is { } targets
        && targets.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(field => field.ConstantValue is string value && value == name) is { } field
            ? $"{Name(targets)}.{field.Name}"
            : null;

    private INamedTypeSymbol? EnumOf(Option option) =>
        compilation.GetTypeByMetadataName($"PodDsl.{option.Attribute}Attribute")?.InstanceConstructors
            .Select(constructor => constructor.Parameters.FirstOrDefault()?.Type)
            .OfType<INamedTypeSymbol>()
            .FirstOrDefault(type => type.TypeKind == TypeKind.Enum);

    private string Name(ISymbol symbol) => symbol.ToMinimalDisplayString(_model, declaration.SpanStart);
}
