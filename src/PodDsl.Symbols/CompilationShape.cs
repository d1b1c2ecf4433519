using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace PodDsl.Symbols;

/// <summary>What the meaning of an attribute depends on, other than the files that it and its owners are written in.</summary>
internal sealed class CompilationShape
{
    private static readonly ConditionalWeakTable<Compilation, CompilationShape> Known = new();
    private static readonly ConditionalWeakTable<MetadataReference, object> Identities = new();

    private readonly ulong _declarations;
    private readonly CompilationOptions _options;
    private readonly string? _assemblyName;
    private readonly object[] _references;

    private CompilationShape(Compilation compilation, CancellationToken cancellation)
    {
        foreach (var tree in compilation.SyntaxTrees)
        {
            cancellation.ThrowIfCancellationRequested();
            if (!DeclarationShape.IsGenerated(tree))
            {
                _declarations = DeclarationShape.Combine(_declarations, DeclarationShape.Of(tree, cancellation));
            }
        }

        _options = compilation.Options;
        _assemblyName = compilation.AssemblyName;

        // The references themselves may hold whole compilations.
        _references = [.. compilation.References.Select(static reference => Identities.GetOrCreateValue(reference))];
    }

    public static CompilationShape Of(Compilation compilation, CancellationToken cancellation) =>
        Known.TryGetValue(compilation, out var shape)
            ? shape
            : Known.GetValue(compilation, key => new CompilationShape(key, cancellation));

    public bool IsSame(CompilationShape other) =>
        ReferenceEquals(this, other)
        || (_declarations == other._declarations
            && _assemblyName == other._assemblyName
            && _options.Equals(other._options)
            && _references.SequenceEqual(other._references));
}
