using Microsoft.CodeAnalysis;
using PodDsl.Symbols;

namespace PodDsl.Generators;

/// <summary>What the generated code is for.</summary>
/// <param name="Build">What the units are for.</param>
/// <param name="HasDocs">Whether somebody reads documentation: an editor, or a compiler that writes a file of it.</param>
internal sealed record SourceSettings(BuildSettings Build, bool HasDocs)
{
    /// <summary>A compiler that writes no file of documentation passes over it as over any comment.</summary>
    public static SourceSettings Of(BuildSettings build, ParseOptions options) => new(build, options.DocumentationMode != DocumentationMode.None);
}
