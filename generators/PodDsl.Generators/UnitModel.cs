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
    private static readonly TreeMemory<UnitModel?> Memory = new();

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
        () => context.SemanticModel.GetDeclaredSymbol(context.Node, cancellation) is INamedTypeSymbol type
            ? (Read(type, context.Node, cancellation), ReadingDependencies.Of(type))
            : (null, null));

    private static UnitModel? Read(INamedTypeSymbol type, SyntaxNode declaration, CancellationToken cancellation) =>
        UnitReader.IsUnit(type)
        && CandidateSyntax.IsFirst(declaration, type, cancellation)
        && UnitReader.Read(type, trees: null, cancellation) is { } reading
            ? new UnitModel(reading.Unit, TypeShape.Of(type), reading.IsUsable)
            : null;
}
