using PodDsl.Core.Catalogue;
using PodDsl.Core.Values;

namespace PodDsl.Core.Tests.Values;

public sealed class DirectiveSyntaxTests
{
    private static readonly DataTable Table = DataTable.Read("directive-values.tsv");

    [Fact]
    public void Only_what_every_systemd_passes_over_counts_as_ignored()
    {
        var differences = Table.Rows
            .Where(row => IsKnown(Table[row, "section"], Table[row, "directive"], Table[row, "value"]))
            .Where(row => IsIgnored(Table[row, "section"], Table[row, "directive"], Table[row, "value"]) != (Table[row, "verdict"] == "ignored"))
            .Select(row => string.Join(' ', row))
            .ToList();
        Assert.True(differences.Count == 0, string.Join('\n', differences));
    }

    [Fact]
    public void Every_grammar_has_samples_of_both_verdicts() => Assert.All(
        Enum.GetValues<DirectiveGrammar>().Except([DirectiveGrammar.Slice]),
        grammar => Assert.Superset(
            new HashSet<string> { "ignored", "taken" },
            Table.Rows.Where(row => SystemdDirectives.GrammarOf(Table[row, "section"], Table[row, "directive"])!.Grammar == grammar)
                .Select(row => Table[row, "verdict"]).ToHashSet()));

    /// <summary>A value with a specifier is known only once systemd has filled that in.</summary>
    private static bool IsKnown(string section, string directive, string value) =>
        !value.Contains('%', StringComparison.Ordinal) || DirectiveSyntax.IsPlain(SystemdDirectives.GrammarOf(section, directive)!.Grammar);

    private static bool IsIgnored(string section, string directive, string value)
    {
        var (grammar, words) = SystemdDirectives.GrammarOf(section, directive)!;
        return DirectiveSyntax.IsIgnored(grammar, words, value.Trim());
    }
}
