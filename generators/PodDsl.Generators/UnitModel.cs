using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using PodDsl.Core.Model;
using PodDsl.Core.Primitives;
using PodDsl.Symbols;

namespace PodDsl.Generators;

/// <summary>One record, without anything that belongs to a compilation.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Shape">The declaration of its record.</param>
/// <param name="IsUsable">True if the generator may make text from it.</param>
/// <param name="Names">The constants with its names, which others may use even if the unit has a mistake.</param>
/// <param name="Members">The services of the containers in a pod.</param>
internal sealed record UnitModel(
    Unit Unit, TypeShape Shape, bool IsUsable, EquatableArray<GeneratedName> Names, EquatableArray<string> Members = default)
{
    private static readonly ReadingMemory<UnitModel?> Memory = new();

    /// <summary>The names of generated files that differ by case only, in upper case; the compiler takes them for the same.</summary>
    public static EquatableArray<string> NameClashes(ImmutableArray<UnitModel> units)
    {
        var names = new HashSet<string>();
        var clashes = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var unit in units)
        {
            var name = unit.Shape.HintName.ToUpperInvariant();
            if (!names.Add(name))
            {
                clashes.Add(name);
            }
        }

        return clashes.ToEquatableArray();
    }

    public static UnitModel? Read(GeneratorSyntaxContext context, CancellationToken cancellation) => Memory.GetOrRead(
        context.SemanticModel.Compilation,
        context.Node.SyntaxTree,
        context.Node.SpanStart,
        () => Read(context.SemanticModel, context.Node, cancellation),
        cancellation);

    private static (UnitModel? Model, ReadingDependencies? Dependencies) Read(
        SemanticModel model, SyntaxNode declaration, CancellationToken cancellation)
    {
        if (model.GetDeclaredSymbol(declaration, cancellation) is not INamedTypeSymbol type)
        {
            return (null, null);
        }

        var constants = new ConstantReader(model.Compilation, cancellation);
        return (Read(type, declaration, constants, cancellation), ReadingDependencies.Of(type, constants));
    }

    private static UnitModel? Read(INamedTypeSymbol type, SyntaxNode declaration, ConstantReader constants, CancellationToken cancellation) =>
        UnitReader.IsUnit(type)
        && CandidateSyntax.IsFirst(declaration, type, cancellation)
        && UnitReader.Read(type, constants, trees: null, cancellation) is { } reading
            ? new UnitModel(
                reading.Unit,
                TypeShape.Of(type),
                reading.IsUsable && TypeShape.CanBeExtended(type, reading),
                TypeShape.CanBeExtended(type, reading) ? GeneratedNames.Of(type, constants).ToEquatableArray() : default)
            : null;
}
