using PodDsl.Core.Parsing;

namespace PodDsl.Core.Tests.Parsing;

public sealed class SystemdWordsTests
{
    [Theory]
    [InlineData("a\"b c\"d", "ab cd")]
    [InlineData("\"a\"'b'", "ab")]
    [InlineData("--o='a b'", "--o=a b")]
    [InlineData("'a\\x41\\tb'", "aA\tb")]
    [InlineData("a\\sb", "a b")]
    [InlineData("a \"\" b", "a", "", "b")]
    [InlineData("a ''", "a", "")]
    [InlineData("  a\t b  ", "a", "b")]
    [InlineData("a # b #c", "a", "#", "b", "#c")]
    [InlineData("a;  ;c", "a;", ";c")]
    [InlineData("\\xc3\\xa9 \\303\\251 \\u00e9 \\U000000e9 \\U0001F600", "é", "é", "é", "é", "\U0001F600")]
    [InlineData("\"\\xc3\"'\\xa9'", "é")]
    [InlineData("\\a\\b\\f\\n\\r\\v\\\\\\\"\\'", "\a\b\f\n\r\v\\\"'")]
    [InlineData("a\u0085b\u00a0c", "a\u0085b\u00a0c")]
    [InlineData("\\x25n \\x24V", "%n", "$V")]
    public void Words_are_split_unquoted_and_unescaped(string value, params string[] expected)
    {
        var words = SystemdWords.Split(value);
        Assert.Equal(expected, words.Texts);
        Assert.Empty(words.Problems);
        Assert.False(words.IsRefused);
    }

    [Theory]
    [InlineData("\\q", "\\q")]
    [InlineData("a\\ b", "a\\ b")]
    [InlineData("\\1", "\\1")]
    [InlineData("\\400", "\\400")]
    [InlineData("\\x00", "\\x00")]
    [InlineData("\\000", "\\000")]
    [InlineData("\\U0000ffff", "\\U0000ffff")]
    [InlineData("\\U00110000", "\\U00110000")]
    [InlineData("\\ud800", "\\ud800")]
    [InlineData("\\q\\x41", "\\qA")]
    [InlineData("a\\", "a\\")]
    public void An_unknown_escape_is_kept_in_a_command(string value, string expected) =>
        Assert.Equal([expected], SystemdWords.Split(value).Texts);

    [Fact]
    public void An_unknown_escape_is_reported_at_its_backslash()
    {
        var words = SystemdWords.Split("a \"b\\q\"");
        Assert.Equal(["a", "b\\q"], words.Texts);
        Assert.Equal(4, Assert.Single(words.Problems).Index);
        Assert.False(words.IsRefused);
    }

    [Theory]
    [InlineData("\"abc", 0)]
    [InlineData("a it's", 4)]
    [InlineData("a \"b\\\"", 2)]
    public void An_open_quote_refuses_a_command(string value, int index)
    {
        var words = SystemdWords.Split(value);
        Assert.True(words.IsRefused);
        Assert.Empty(words.Words);
        Assert.Equal(index, words.Problems[^1].Index);
    }

    [Theory]
    [InlineData("A=1 B=\\q C=3", "A=1")]
    [InlineData("\"A=C:\\path\"")]
    [InlineData("A=1 \"B=2", "A=1")]
    public void An_unknown_escape_loses_the_rest_of_an_environment_line(string value, params string[] kept)
    {
        var words = SystemdWords.SplitEnvironment(value);
        Assert.Equal(kept, words.Texts);
        Assert.True(words.IsRefused);
    }

    [Theory]
    [InlineData("\"A=a b\" B='c d'", "A=a b", "B=c d")]
    [InlineData("A=$HOME C=$$", "A=$HOME", "C=$$")]
    public void Environment_pairs_are_words(string value, params string[] expected) =>
        Assert.Equal(expected, SystemdWords.SplitEnvironment(value).Texts);

    [Fact]
    public void Bytes_that_are_not_UTF8_are_reported()
    {
        var words = SystemdWords.Split("\\xff \\xc3a");
        Assert.Equal(2, words.Problems.Count);
        Assert.Equal(["\ufffd", "\ufffda"], words.Texts);
    }

    [Fact]
    public void Lists_differ_in_what_a_backslash_means()
    {
        Assert.Equal(["ax20b", "c\\"], SystemdWords.SplitList("a\\x20b c\\\\").Texts);
        Assert.Equal(["a\\x20b.mount", "c"], SystemdWords.SplitUnitNames("a\\x20b.mount 'c'").Texts);
    }

    [Fact]
    public void A_word_knows_where_it_stands()
    {
        var words = SystemdWords.Split(" a  \"b c\"d ").Words;
        Assert.Equal([new UnitWord("a", 1, 1), new UnitWord("b cd", 4, 6)], words);
    }
}
