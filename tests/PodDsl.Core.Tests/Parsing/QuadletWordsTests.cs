using PodDsl.Core.Parsing;
using PodDsl.Core.Primitives;

namespace PodDsl.Core.Tests.Parsing;

public sealed class QuadletWordsTests
{
    [Theory]
    [InlineData("a \"b c\"d 'e f'", "a", "b cd", "e f")]
    [InlineData("a\\tb\\x41\\101\\s", "a\tbAA ")]
    [InlineData("\\xc3\\xa9", "\u00c3\u00a9")]
    [InlineData("\\303\\251", "\u00c3\u00a9")]
    [InlineData("\\u00e9\\U0001F600", "é\U0001F600")]
    [InlineData("\\ud800", "\ufffd")]
    [InlineData("foo # bar", "foo", "#", "bar")]
    [InlineData("a\"\"b", "ab")]
    [InlineData("a\\", "a")]
    public void Arguments_are_split_unquoted_and_unescaped(string value, params string[] expected)
    {
        var words = QuadletWords.SplitArgs(value);
        Assert.Equal(expected, words.Texts);
        Assert.Empty(words.Problems);
    }

    [Fact]
    public void An_empty_word_ends_the_list()
    {
        var words = QuadletWords.SplitArgs("a \"\" b");
        Assert.Equal(["a"], words.Texts);
        Assert.Equal(2, Assert.Single(words.Problems).Index);
        Assert.False(words.IsRefused);
    }

    [Theory]
    [InlineData("a \\q b")]
    [InlineData("a \\; b")]
    [InlineData("a\\ b")]
    [InlineData("\\$HOME")]
    [InlineData("\\x00")]
    [InlineData("\\1")]
    [InlineData("\\400")]
    [InlineData("\\U00110000")]
    public void An_unknown_escape_loses_all_arguments(string value)
    {
        var words = QuadletWords.SplitArgs(value);
        Assert.True(words.IsRefused);
        Assert.Empty(words.Words);
    }

    [Fact]
    public void An_open_quote_takes_the_rest_of_the_arguments()
    {
        var words = QuadletWords.SplitArgs("a \"b c");
        Assert.Equal(["a", "b c"], words.Texts);
        Assert.Equal(2, Assert.Single(words.Problems).Index);
        Assert.False(words.IsRefused);
    }

    [Fact]
    public void A_plain_list_knows_quotes_but_no_escapes()
    {
        Assert.Equal(["a\\x41", "b c", "d\"e"], QuadletWords.SplitWords("a\\x41 'b c' \"d\"'\"'\"e\"").Texts);
        Assert.True(QuadletWords.SplitWords("a \"b").IsRefused);
    }

    [Theory]
    [InlineData("A=b=c", "A", "b=c")]
    [InlineData("A=", "A", "")]
    [InlineData("A", "A", null)]
    public void A_pair_is_cut_at_the_first_equals_sign(string word, string name, string? value) =>
        Assert.Equal((name, value), QuadletWords.SplitPair(word));

    [Theory]
    [InlineData("\"a\"", "a")]
    [InlineData("\"a", "\"a")]
    [InlineData("a\"", "a\"")]
    [InlineData("\"\"a\"\"", "\"a\"")]
    [InlineData("'a'", "'a'")]
    [InlineData("a\\n", "a\\n")]
    [InlineData("\"", "\"")]
    [InlineData("a \u00a0", "a")]
    public void A_whole_value_loses_one_pair_of_quotes(string value, string expected) =>
        Assert.Equal(expected, QuadletWords.ReadLast(value));

    [Theory]
    [InlineData("1", true)]
    [InlineData("yes", true)]
    [InlineData("True", true)]
    [InlineData("\"ON\"", true)]
    [InlineData("y", false)]
    [InlineData("t", false)]
    [InlineData("0", false)]
    [InlineData("", false)]
    public void A_switch_is_on_for_four_words_only(string value, bool expected) =>
        Assert.Equal(expected, QuadletWords.ReadBoolean(value));

    [Fact]
    public void A_lone_semicolon_is_not_an_argument()
    {
        Assert.Null(QuadletWords.Expand(";").Text);
        Assert.Equal(";", QuadletWords.Expand(";", startsWord: false).Text);
    }

    [Fact]
    public void What_systemd_expands_becomes_a_hole() => Assert.Equal(
        Text.Specifier('h') + "/$x" + Text.Variable("A"), QuadletWords.Expand("%h/$$x${A}").Text);

    [Fact]
    public void U0080_is_reported() => Assert.Equal(1, Assert.Single(QuadletWords.Expand("a\u0080").Problems).Index);
}
