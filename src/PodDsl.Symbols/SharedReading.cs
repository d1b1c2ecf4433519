using Microsoft.CodeAnalysis;
using PodDsl.Core.Model;
using PodDsl.Core.Primitives;

namespace PodDsl.Symbols;

/// <summary>
/// The generator reads each record first. It has no use for places, but the analyzers, which come after it in the same process, need
/// the same reading with them; so it reads for both.
/// </summary>
public static class SharedReading
{
    /// <summary>Reads a record with its places, or returns null if it is no unit.</summary>
    public static UnitReading? Read(INamedTypeSymbol type, Compilation compilation, ConstantReader constants, CancellationToken cancellation) =>
        UnitReader.Read(type, constants, SourceTrees.Of(compilation, cancellation), cancellation);

    /// <summary>Leaves a reading to the analyzers, with all that it depends on.</summary>
    public static void Keep(
        Compilation compilation, SyntaxNode declaration, INamedTypeSymbol type, UnitReading reading, ReadingDependencies dependencies, CancellationToken cancellation) =>
        KnownUnit.Keep(CompilationNames.Of(compilation, cancellation), declaration, type, reading, dependencies);

    /// <summary>What is known of a record after an edit that left the record itself as it was; null if it must be read.</summary>
    public static UnitReading? Find(EditedBases edited, SyntaxNode declaration) =>
        edited.Names.DeclarationsOf(declaration.SyntaxTree)?.Of(declaration) is { Declaration: var known } ? edited.Find(known) : null;

    /// <summary>The unit as it is wherever its record stands: a cached model must not change when only places do.</summary>
    public static Unit WithoutPlaces(Unit unit) => unit with
    {
        Settings = unit.Settings.Select(static setting => setting with { Source = SourceSpan.None }).ToEquatableArray(),
        Source = SourceSpan.None,
        NameSource = SourceSpan.None,
        RunsOn = unit.RunsOn.IsEmpty ? unit.RunsOn : unit.RunsOn.Select(static place => place with { Source = SourceSpan.None }).ToEquatableArray(),
    };
}
