using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace PodDsl.Symbols;

/// <summary>The context of all files of a compilation that is in none of them. It keeps no part of a compilation alive.</summary>
internal sealed class CompilationContext(Compilation compilation, ulong globalUsings)
{
    private static readonly ConditionalWeakTable<MetadataReference, object> Identities = new();

    private static readonly ConditionalWeakTable<Compilation, string> Projects = new();

    private readonly ulong _globalUsings = globalUsings;
    private readonly CompilationOptions _options = WithoutResolvers(compilation.Options);
    private readonly string? _assemblyName = compilation.AssemblyName;

    // The references themselves may hold whole compilations.
    private readonly object[] _references = [.. compilation.References.Select(IdentityOf)];

    /// <summary>The same text for all compilations of one project, as far as can be told without looking at its files.</summary>
    public static string ProjectOf(Compilation compilation) => Projects.GetValue(compilation, static key =>
    {
        var references = key.References.Aggregate(17, static (hash, reference) => unchecked((hash * 31) + IdentityOf(reference).GetHashCode()));
        return FormattableString.Invariant($"{key.AssemblyName} {references}");
    });

    public bool IsSame(CompilationContext other) =>
        ReferenceEquals(this, other)
        || (_globalUsings == other._globalUsings
            && _assemblyName == other._assemblyName
            && _options.Equals(other._options)
            && _references.SequenceEqual(other._references));

    /// <summary>What stands for a reference. A compiler that stays has new references to the same file in each build.</summary>
    private static object IdentityOf(MetadataReference reference) =>
        reference is PortableExecutableReference file && MetadataOf(file) is { } metadata
            ? new FileIdentity(metadata, reference.Properties)
            : Identities.GetOrCreateValue(reference);

    private static MetadataId? MetadataOf(PortableExecutableReference reference)
    {
        try
        {
            return reference.GetMetadataId();
        }
        catch (Exception error) when (error is BadImageFormatException or IOException)
        {
            return null;
        }
    }

    /// <summary>Each build has resolvers of its own; they do not change what is in the files of a compilation.</summary>
    private static CompilationOptions WithoutResolvers(CompilationOptions options) => options
        .WithMetadataReferenceResolver(null)
        .WithSourceReferenceResolver(null)
        .WithXmlReferenceResolver(null)
        .WithStrongNameProvider(null)
        .WithSyntaxTreeOptionsProvider(null);

    private sealed record FileIdentity(MetadataId Metadata, MetadataReferenceProperties Properties);
}
