using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using PodDsl.Core.Primitives;
using PodDsl.Symbols;

namespace PodDsl.Generators;

/// <summary>A file that the build marks as one of host facts.</summary>
internal sealed record MarkedFacts(AdditionalText File, bool IsOfProject)
{
    /// <summary>The facts on which texts depend, so that no other change of the file repeats a step.</summary>
    public FactsFile Read(CancellationToken cancellation) =>
        new(File.Path, IsOfProject, HostFactsFile.ForTexts(HostFactsFile.Read(File, cancellation).Facts));
}

/// <summary>The files of host facts of a project, in the order of their paths.</summary>
internal sealed record FactsFiles(EquatableArray<FactsFile> Files)
{
    public static FactsFiles Of(ImmutableArray<FactsFile> files) => new(files.OrderBy(static file => file.Path, StringComparer.Ordinal).ToEquatableArray());
}
