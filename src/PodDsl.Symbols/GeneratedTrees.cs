using Microsoft.CodeAnalysis;

namespace PodDsl.Symbols;

/// <summary>The files that the generator has written. They say nothing that is not in the records already.</summary>
internal static class GeneratedTrees
{
    public static bool Contains(SyntaxTree tree) =>
        tree.FilePath.IndexOf("PodDsl.Generators.UnitGenerator", StringComparison.Ordinal) >= 0;
}
