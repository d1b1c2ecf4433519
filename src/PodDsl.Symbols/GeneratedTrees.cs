using Microsoft.CodeAnalysis;

namespace PodDsl.Symbols;

/// <summary>The files of the generator. They say nothing that is not in the records already.</summary>
internal static class GeneratedTrees
{
    public static bool Contains(SyntaxTree tree) =>
        tree.FilePath.IndexOf("PodDsl.Generators.UnitGenerator", StringComparison.Ordinal) >= 0;
}
