using System.Collections.Immutable;
using PodDsl.Symbols;

namespace PodDsl.Generators;

/// <summary>The list of all records that the assembly carries, for the build and for referencing projects.</summary>
/// <param name="Lines">A line for each record.</param>
internal sealed record EmittedListSource(string Lines)
{
    public const string HintName = "PodDslUnits.g.cs";

    /// <summary>The list, the same whatever the order of the files of the project is.</summary>
    public static EmittedListSource Of(ImmutableArray<string> lines) => new(string.Join("\n", lines.Sort(StringComparer.Ordinal)));

    public string Write()
    {
        var writer = new SourceWriter();
        writer.Line(GeneratedTrees.FirstLine);
        writer.Line();
        writer.Line($"[assembly: global::PodDsl.EmittedUnits({CSharpText.Lines(Lines)})]");
        return writer.ToString();
    }
}
