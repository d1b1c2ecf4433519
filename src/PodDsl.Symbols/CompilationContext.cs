using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace PodDsl.Symbols;

/// <summary>The context of all files of a compilation that is in none of them. It keeps no part of a compilation alive.</summary>
internal sealed class CompilationContext(Compilation compilation, ulong globalUsings)
{
    private static readonly ConditionalWeakTable<MetadataReference, object> Identities = new();

    private readonly ulong _globalUsings = globalUsings;
    private readonly CompilationOptions _options = compilation.Options;
    private readonly string? _assemblyName = compilation.AssemblyName;

    // The references themselves may hold whole compilations.
    private readonly object[] _references = [.. compilation.References.Select(static reference => Identities.GetOrCreateValue(reference))];

    /// <summary>The same text for all compilations of one project, as far as can be told without looking at its files.</summary>
    public static string ProjectOf(Compilation compilation)
    {
        var references = compilation.References.Aggregate(17, static (hash, reference) => unchecked((hash * 31) + RuntimeHelpers.GetHashCode(Identities.GetOrCreateValue(reference))));
        return FormattableString.Invariant($"{compilation.AssemblyName} {references}");
    }

    public bool IsSame(CompilationContext other) =>
        ReferenceEquals(this, other)
        || (_globalUsings == other._globalUsings
            && _assemblyName == other._assemblyName
            && _options.Equals(other._options)
            && _references.SequenceEqual(other._references));
}
