using Microsoft.CodeAnalysis.CSharp;

namespace PodDsl.Symbols.Tests;

/// <summary>What was read of compilations that follow each other.</summary>
internal static class Readings
{
    public static UnitGraph Graph(CSharpCompilation compilation) =>
        UnitGraph.Build(compilation, BuildSettings.Default, TestContext.Current.CancellationToken);

    public static IReadOnlyList<Core.Model.Unit> Units(CSharpCompilation compilation) => [.. Graph(compilation).Units.Units];

    /// <summary>The records that were read anew. A unit without a new reading is the very same object.</summary>
    public static IEnumerable<string> ReadAnew(IReadOnlyList<Core.Model.Unit> before, IReadOnlyList<Core.Model.Unit> after) => after
        .Where(unit => !before.Any(known => ReferenceEquals(known, unit)))
        .Select(unit => unit.DeclaredName[(unit.DeclaredName.LastIndexOf('.') + 1)..])
        .Order(StringComparer.Ordinal);

    /// <summary>Lets go of all that nobody holds any more.</summary>
    public static void Forget()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
    }
}
