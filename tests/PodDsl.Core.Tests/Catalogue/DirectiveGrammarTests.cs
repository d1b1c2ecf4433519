using PodDsl.Core.Catalogue;

namespace PodDsl.Core.Tests.Catalogue;

/// <summary>The grammars of directives, held to the list of all directives.</summary>
public sealed class DirectiveGrammarTests
{
    private static readonly DataTable Directives = DataTable.Read("systemd-directives.tsv");

    private static IEnumerable<(string Section, string Name, string Kind)> Rows => Directives.Rows
        .Select(row => (Directives[row, "section"], Directives[row, "directive"], Directives[row, "kind"]));

    [Theory]
    [InlineData("bool", DirectiveGrammar.Boolean)]
    [InlineData("timespan", DirectiveGrammar.TimeSpan)]
    [InlineData("timespan (0 = infinity)", DirectiveGrammar.TimeSpan)]
    [InlineData("timespan (0 or infinity = off)", DirectiveGrammar.TimeSpan)]
    [InlineData("octal mode", DirectiveGrammar.Mode)]
    [InlineData("signal name or number", DirectiveGrammar.Signal)]
    [InlineData("calendar event", DirectiveGrammar.Calendar)]
    [InlineData("list of exit codes, names, signals", DirectiveGrammar.ExitStatuses)]
    [InlineData("relative path[:symlink[:flags]] list (quotes, specifiers)", DirectiveGrammar.Folders)]
    public void Every_directive_of_a_kind_has_its_grammar(string kind, DirectiveGrammar grammar)
    {
        var rows = Rows.Where(row => row.Kind == kind && row.Section != "Path").ToList();
        Assert.NotEmpty(rows);
        Assert.Empty(rows.Where(row => SystemdDirectives.GrammarOf(row.Section, row.Name)?.Grammar != grammar && !Unjudged.ContainsKey(row.Name)).Select(row => row.Name));
    }

    [Fact]
    public void Every_directive_with_a_grammar_exists_and_is_of_that_kind() => Assert.Empty(Rows
        .Where(row => SystemdDirectives.GrammarOf(row.Section, row.Name) is { } found && !Fits(found.Grammar, row.Kind))
        .Select(row => $"{row.Name}: {row.Kind}"));

    [Fact]
    public void Every_word_list_is_that_of_the_table() => Assert.Empty(Rows
        .Where(row => row.Kind.StartsWith("enum:", StringComparison.Ordinal)
            && SystemdDirectives.GrammarOf(row.Section, row.Name) is (DirectiveGrammar.Words, var words)
            && row.Kind["enum:".Length..].Split('|').Except(words).Any())
        .Select(row => row.Name));

    /// <summary>Directives whose values are left alone, with the reason.</summary>
    private static readonly Dictionary<string, string> Unjudged = new()
    {
        ["PrivatePIDs"] = "became more than a boolean",
        ["ProtectHostname"] = "became more than a boolean",
        ["PrivateUsers"] = "became more than a boolean",
        ["PermissionsStartOnly"] = "is gone",
        ["BlockIOAccounting"] = "is gone",
        ["CPUAccounting"] = "is gone",
        ["DynamicUser"] = "is refused, not ignored",
    };

    private static bool Fits(DirectiveGrammar grammar, string kind) => grammar switch
    {
        DirectiveGrammar.Boolean => kind is "bool" or "bool (legacy)",
        DirectiveGrammar.Words => kind.StartsWith("enum:", StringComparison.Ordinal),
        DirectiveGrammar.BooleanOrWords => kind.StartsWith("bool|", StringComparison.Ordinal) || kind is "bool or disconnected" or "see man 262",
        DirectiveGrammar.TimeSpan => kind.StartsWith("timespan", StringComparison.Ordinal),
        DirectiveGrammar.Calendar => kind == "calendar event",
        DirectiveGrammar.Memory or DirectiveGrammar.MemoryLimit => kind.StartsWith("size", StringComparison.Ordinal),
        DirectiveGrammar.Tasks => kind == "int, percent, infinity",
        DirectiveGrammar.ProcessorTime or DirectiveGrammar.Percentage => kind == "percent",
        DirectiveGrammar.Weight => kind == "1-10000",
        DirectiveGrammar.ProcessorWeight => kind == "1-10000 or idle",
        DirectiveGrammar.Signal => kind == "signal name or number",
        DirectiveGrammar.Number => kind == "unsigned int",
        DirectiveGrammar.Niceness => kind == "-20..19",
        DirectiveGrammar.OutOfMemoryScore => kind == "-1000..1000",
        DirectiveGrammar.Mode => kind == "octal mode",
        DirectiveGrammar.CountLimit or DirectiveGrammar.SizeLimit => kind.StartsWith("limit", StringComparison.Ordinal),
        DirectiveGrammar.Output => kind.StartsWith("enum:inherit|null", StringComparison.Ordinal),
        DirectiveGrammar.ExitStatuses => kind.StartsWith("list of exit codes", StringComparison.Ordinal),
        DirectiveGrammar.Assignments => kind.StartsWith("KEY=VALUE", StringComparison.Ordinal),
        DirectiveGrammar.OptionalFile => kind.StartsWith("absolute path or glob", StringComparison.Ordinal),
        DirectiveGrammar.ConditionPath => kind.StartsWith("condition path", StringComparison.Ordinal),
        DirectiveGrammar.Paths => kind == "absolute path list",
        DirectiveGrammar.OptionalPaths => kind.StartsWith("path list", StringComparison.Ordinal),
        DirectiveGrammar.Folders => kind.StartsWith("relative path", StringComparison.Ordinal),
        DirectiveGrammar.Slice => kind.StartsWith("slice", StringComparison.Ordinal),
        _ => false,
    };
}
