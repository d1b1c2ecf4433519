using PodDsl.Core.Parsing;
using PodDsl.Core.Primitives;

namespace PodDsl.Core.Tests.Parsing;

public sealed class SystemdExpansionTests
{
    private static string Words(string name) => $"{Text.WordsVariableMark}{name}{Text.EndMark}";

    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("%h/x", "<h>/x")]
    [InlineData("100%%", "100%")]
    [InlineData("%%h", "%h")]
    [InlineData("50%.", "50%.")]
    [InlineData("50%", "50%")]
    [InlineData("% é%é", "% é%é")]
    [InlineData("x${A}y", "x{A}y")]
    [InlineData("${A}${B}", "{A}{B}")]
    [InlineData("${A:-d}", "${A:-d}")]
    [InlineData("${A:${B}}", "${A:{B}}")]
    [InlineData("${A", "${A")]
    [InlineData("a$V", "a$V")]
    [InlineData("$$V", "$V")]
    [InlineData("a$$b", "a$b")]
    [InlineData("$$$", "$$")]
    [InlineData("$$${A}", "${A}", true)]
    [InlineData("a$x${A}", "a$x{A}")]
    public void Specifiers_and_variables_become_holes(string word, string expected, bool isDollarThenHole = false)
    {
        var shown = isDollarThenHole ? "$" + Text.Variable("A").Marked : Mark(expected);
        var expanded = SystemdExpansion.Argument(word);
        Assert.Equal(new Text(shown), expanded.Text);
        Assert.Empty(expanded.Problems);
    }

    [Fact]
    public void A_variable_that_is_the_whole_word_stands_for_its_words()
    {
        Assert.Equal(new Text(Words("OPTIONS")), SystemdExpansion.Argument("$OPTIONS").Text);
        Assert.Equal("$OPTIONS", SystemdExpansion.Argument("$OPTIONS", startsWord: false).Text);
        Assert.Equal("$OPTIONS", SystemdExpansion.Argument("$OPTIONS", literalVariables: true).Text);
    }

    [Theory]
    [InlineData("$")]
    [InlineData("$1")]
    [InlineData("$-")]
    [InlineData("$(id)")]
    [InlineData("$V-x")]
    [InlineData("$%h")]
    public void A_word_that_is_no_variable_but_starts_like_one_vanishes(string word)
    {
        var expanded = SystemdExpansion.Argument(word);
        Assert.Null(expanded.Text);
        Assert.Equal(0, Assert.Single(expanded.Problems).Index);
    }

    [Theory]
    [InlineData("x${A.B}y", "xy", 1)]
    [InlineData("${1}", "", 0)]
    [InlineData("a ${}", "a ", 2)]
    [InlineData("%%${A-B}", "%", 2)]
    public void A_name_that_cannot_exist_stands_for_nothing(string word, string expected, int index)
    {
        var expanded = SystemdExpansion.Argument(word);
        Assert.Equal(expected, expanded.Text?.Literal);
        Assert.Equal(index, Assert.Single(expanded.Problems).Index);
    }

    [Theory]
    [InlineData("%5", 0)]
    [InlineData("a%z", 1)]
    [InlineData("%h%k", 2)]
    public void An_unknown_specifier_is_reported(string word, int index)
    {
        var expanded = SystemdExpansion.Specifiers(word);
        Assert.True(expanded.IsRefused);
        Assert.Equal(index, Assert.Single(expanded.Problems).Index);
    }

    [Theory]
    [InlineData('a', 'A', 'b', 'B', 'c', 'C', 'd', 'D', 'E', 'f', 'g', 'G', 'h', 'H', 'i', 'I', 'j', 'J', 'l', 'L', 'm', 'M')]
    [InlineData('n', 'N', 'o', 'p', 'P', 'q', 'r', 'R', 's', 'S', 't', 'T', 'u', 'U', 'v', 'V', 'w', 'W', 'y', 'Y')]
    public void Every_specifier_of_systemd_is_known(params char[] letters)
    {
        foreach (var letter in letters)
        {
            Assert.Equal(Text.Specifier(letter), SystemdExpansion.Specifiers($"%{letter}").Text);
        }
    }

    [Fact]
    public void The_dollar_is_literal_where_only_specifiers_count() =>
        Assert.Equal("$HOME $$ ${A}", SystemdExpansion.Specifiers("$HOME $$ ${A}").Text);

    [Fact]
    public void A_mark_in_the_file_is_never_taken_for_a_hole()
    {
        foreach (var mark in new[] { "\ufdd0h", "\ufdd1A\ufdd3", "%\ufdd0h" })
        {
            var expanded = SystemdExpansion.Argument(mark);
            Assert.NotEmpty(expanded.Problems);
            Assert.False(expanded.Text?.HasHoles);
        }
    }

    // <h> is a specifier and {A} a variable in the expectations, unless a $ stands before it.
    private static string Mark(string text)
    {
        var marked = text.Replace("<h>", Text.Specifier('h').Marked, StringComparison.Ordinal);
        foreach (var name in new[] { "A", "B" })
        {
            marked = marked.Replace("${" + name + "}", "\u0001", StringComparison.Ordinal)
                .Replace("{" + name + "}", Text.Variable(name).Marked, StringComparison.Ordinal)
                .Replace("\u0001", "${" + name + "}", StringComparison.Ordinal);
        }

        return marked;
    }
}
