using PodDsl.Core.Primitives;
using PodDsl.Core.Values;

namespace PodDsl.Core.Tests.Values;

public sealed class ShellWordsTests
{
    [Theory]
    [InlineData("'a b'", "a b")]
    [InlineData("\"a \\\"b\\\" \\$c\"", "a \"b\" $c")]
    [InlineData("'a' 'b'", null)]
    [InlineData("\"a\" b \"c\"", null)]
    [InlineData("'ab'", null)]
    [InlineData("a b", null)]
    [InlineData("'", null)]
    public void One_quoted_word_is_the_whole_line(string text, string? expected) => Assert.Equal(expected, ShellWords.UnquoteWhole(text));

    [Theory]
    [InlineData("&&")]
    [InlineData("||")]
    [InlineData("|")]
    [InlineData(">")]
    [InlineData(">>")]
    [InlineData("2>&1")]
    [InlineData("2>/dev/null")]
    [InlineData("&>")]
    [InlineData("<")]
    [InlineData("&")]
    public void Operators_are_known(string word) => Assert.True(ShellWords.IsOperator(word));

    [Theory]
    [InlineData("a>b")]
    [InlineData("a&&b")]
    [InlineData("=>")]
    [InlineData(">5")]
    [InlineData("<html>")]
    [InlineData("-")]
    public void Words_are_none(string word) => Assert.False(ShellWords.IsOperator(word));

    [Fact]
    public void A_line_says_the_words_again() => Assert.Equal(
        "echo 'a b' 'it'\\''s' && cat \"\uFDD0h/x\" > /y",
        ShellWords.Join([(Text)"echo", (Text)"a b", (Text)"it's", (Text)"&&", (Text)"cat", Text.Specifier('h') + "/x", (Text)">", (Text)"/y"]).Marked);
}
