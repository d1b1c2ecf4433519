using PodDsl.Core.Primitives;

namespace PodDsl.Core.Tests.Values;

/// <summary>The rows of <c>tests/data/grammar-values.tsv</c>, which tests on real hosts compare with systemd and podman.</summary>
internal static class GrammarTable
{
    private static readonly DataTable Table = DataTable.Read("grammar-values.tsv");

    /// <summary>The texts of a grammar, each with its meaning, or null for a refusal.</summary>
    public static List<(string Text, string? Meaning)> Of(string grammar)
    {
        var rows = Table.Rows
            .Where(row => Table[row, "grammar"] == grammar)
            .Select(row => (Table[row, "value"], Table[row, "verdict"] == "taken" ? Table[row, "meaning"] : null))
            .ToList();
        Assert.True(rows.Count > 10);
        return rows;
    }
}
