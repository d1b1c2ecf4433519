using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using PodDsl.Core.Model;
using PodDsl.Symbols;

namespace PodDsl.Generators;

/// <summary>One record, without anything that belongs to a compilation.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Shape">How its record is declared.</param>
/// <param name="IsUsable">Whether text may be made of it.</param>
/// <param name="Members">The services of the containers in a pod.</param>
internal sealed record UnitModel(Unit Unit, TypeShape Shape, bool IsUsable, EquatableArray<string> Members = default)
{
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

    public static UnitModel? Read(GeneratorSyntaxContext context, CancellationToken cancellation)
    {
        if (context.SemanticModel.GetDeclaredSymbol(context.Node, cancellation) is not INamedTypeSymbol type
            || !UnitReader.IsUnit(type)
            || !CandidateSyntax.IsFirst(context.Node, type, cancellation)
            || UnitReader.Read(type, trees: null, cancellation) is not { } reading)
        {
            return null;
        }

        return new UnitModel(reading.Unit, TypeShape.Of(type), reading.IsUsable);
    }
}
