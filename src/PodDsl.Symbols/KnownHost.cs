using Microsoft.CodeAnalysis;

namespace PodDsl.Symbols;

/// <summary>The record of a host, as it was read once.</summary>
internal sealed class KnownHost(HostReading reading)
{
    private static readonly ReadingMemory<KnownHost?> Memory = new();

    public HostReading Reading { get; } = reading;

    public static KnownHost? At(Compilation compilation, CompilationNames names, SyntaxTree tree, DeclarationPlace place, CancellationToken cancellation) =>
        Memory.GetOrRead(compilation, names, place.Declaration, () => Read(compilation, tree, place.Span.Start, SourceTrees.Of(names), cancellation), static (_, _) => null, cancellation);

    private static (KnownHost? Host, ReadingDependencies? Dependencies) Read(
        Compilation compilation, SyntaxTree tree, int position, SourceTrees trees, CancellationToken cancellation)
    {
        if (CandidateSyntax.TypeAt(compilation, tree, position, cancellation) is not { } type)
        {
            return (null, null);
        }

        var constants = new ConstantReader(compilation, cancellation);
        var reading = HostReader.Read(type, constants, new SourceReader(trees, cancellation));
        var dependencies = ReadingDependencies.Of(type, constants);
        return (reading is null ? null : new KnownHost(reading), dependencies.AreLasting(trees) ? dependencies : null);
    }
}
