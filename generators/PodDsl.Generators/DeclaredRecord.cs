using Microsoft.CodeAnalysis;
using PodDsl.Core.Facts;
using PodDsl.Symbols;

namespace PodDsl.Generators;

/// <summary>What a record declares: a unit, or a host.</summary>
internal sealed record DeclaredRecord(UnitModel? Unit, Host? Host)
{
    private static readonly ReadingMemory<DeclaredRecord?> Memory = new();

    public static DeclaredRecord? Read(GeneratorSyntaxContext context, CancellationToken cancellation) => Memory.GetOrRead(
        context.SemanticModel.Compilation,
        context.Node,
        () => Read(context.SemanticModel, context.Node, cancellation),
        (known, edited) => Follow(known, context.Node, edited),
        cancellation);

    /// <summary>The record after an edit of what a base sets; null if it must be read again.</summary>
    private static DeclaredRecord? Follow(DeclaredRecord? known, SyntaxNode declaration, EditedBases edited) =>
        known?.Unit is { IsUsable: true } unit && SharedReading.Find(edited, declaration) is { IsUsable: true } reading
            ? known with { Unit = unit with { Unit = SharedReading.WithoutPlaces(reading.Unit) } }
            : null;

    private static (DeclaredRecord? Record, ReadingDependencies? Dependencies) Read(
        SemanticModel model, SyntaxNode declaration, CancellationToken cancellation)
    {
        if (model.GetDeclaredSymbol(declaration, cancellation) is not INamedTypeSymbol type)
        {
            return (null, null);
        }

        var constants = new ConstantReader(model.Compilation, cancellation);
        if (UnitReader.IsUnit(type) && CandidateSyntax.IsFirst(declaration, type, cancellation))
        {
            var (unit, dependencies) = UnitModel.Read(type, model.Compilation, declaration, constants, cancellation);
            return (unit is null ? null : new DeclaredRecord(unit, null), dependencies);
        }

        var host = HostReader.Read(type, constants);
        return (host is null ? null : new DeclaredRecord(null, host), ReadingDependencies.Of(type, constants));
    }
}
