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
        context.Node,
        () => Read(context.SemanticModel, context.Node, cancellation),
        cancellation);

    private static (UnitModel? Model, ReadingDependencies? Dependencies) Read(
        SemanticModel model, SyntaxNode declaration, CancellationToken cancellation)
    {
        if (model.GetDeclaredSymbol(declaration, cancellation) is not INamedTypeSymbol type)
        {
            return (null, null);
        }

        if (!UnitReader.IsUnit(type) || !CandidateSyntax.IsFirst(declaration, type, cancellation))
        {
            return (null, ReadingDependencies.Of(type, new ConstantReader(model.Compilation, cancellation)));
        }

        var constants = new ConstantReader(model.Compilation, cancellation);
        var reading = SharedReading.Read(type, model.Compilation, constants, cancellation);
        var read = reading is null ? null : Of(type, reading, constants);
        var dependencies = ReadingDependencies.Of(type, constants);
        if (reading is not null)
        {
            SharedReading.Keep(model.Compilation, declaration, type, reading, dependencies, cancellation);
        }

        return (read, dependencies);
    }

    private static UnitModel Of(INamedTypeSymbol type, UnitReading reading, ConstantReader constants) => new(
        SharedReading.WithoutPlaces(reading.Unit),
        TypeShape.Of(type),
        reading.IsUsable && TypeShape.CanBeExtended(type, reading),
        TypeShape.CanBeExtended(type, reading) ? GeneratedNames.Of(type, constants).ToEquatableArray() : default);
}
