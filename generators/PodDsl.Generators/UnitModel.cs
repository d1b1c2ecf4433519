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
/// <param name="Members">The containers in a pod, on any host.</param>
internal sealed record UnitModel(
    Unit Unit, TypeShape Shape, bool IsUsable, EquatableArray<GeneratedName> Names, EquatableArray<PodMember> Members = default)
{
    public static (UnitModel? Model, ReadingDependencies Dependencies) Read(
        INamedTypeSymbol type, Compilation compilation, SyntaxNode declaration, ConstantReader constants, CancellationToken cancellation)
    {
        var reading = SharedReading.Read(type, compilation, constants, cancellation);
        var read = reading is null ? null : Of(type, reading, constants);
        var dependencies = ReadingDependencies.Of(type, constants);
        if (reading is not null)
        {
            SharedReading.Keep(compilation, declaration, type, reading, dependencies, cancellation);
        }

        return (read, dependencies);
    }

    private static UnitModel Of(INamedTypeSymbol type, UnitReading reading, ConstantReader constants) => new(
        SharedReading.WithoutPlaces(reading.Unit),
        TypeShape.Of(type),
        reading.IsUsable && TypeShape.CanBeExtended(type, reading),
        TypeShape.CanBeExtended(type, reading) ? GeneratedNames.Of(type, constants).ToEquatableArray() : default);
}
