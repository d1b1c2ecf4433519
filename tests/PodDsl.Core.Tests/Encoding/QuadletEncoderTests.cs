using System.Text;
using PodDsl.Core.Encoding;
using PodDsl.Core.Primitives;

namespace PodDsl.Core.Tests.Encoding;

public sealed class QuadletEncoderTests
{
    [Theory]
    [InlineData("--interval=5s", "--interval=5s")]
    [InlineData("two words", "\"two words\"")]
    [InlineData("it's", "\"it's\"")]
    [InlineData("$HOME is 100%", "\"$$HOME is 100%%\"")]
    [InlineData("a;b", "a;b")]
    [InlineData("a\nb\u007f", "\"a\\x0ab\\x7f\"")]
    [InlineData("a\u0085b", "\"a\u0085b\"")]
    [InlineData("\\", "\"\\\\\"")]
    public void A_word_has_quotes_only_where_they_are_needed(string word, string expected)
    {
        var builder = new StringBuilder();
        Assert.Null(QuadletEncoder.AppendArgsWord(builder, word));
        Assert.Equal(expected, builder.ToString());
    }

    [Theory]
    [InlineData("", EncodingProblemKind.Empty)]
    [InlineData(";", EncodingProblemKind.LoneSemicolon)]
    [InlineData("a\u0080", EncodingProblemKind.ControlCharacter)]
    [InlineData("a\uffff", EncodingProblemKind.Noncharacter)]
    [InlineData("a\0", EncodingProblemKind.Null)]
    public void What_Quadlet_cannot_hand_on_is_refused_everywhere(string text, EncodingProblemKind kind)
    {
        Assert.Equal(kind, QuadletEncoder.AppendArgsWord(new StringBuilder(), text)?.Kind);
        Assert.Equal(kind, QuadletEncoder.AppendLast(new StringBuilder(), text)?.Kind);
        Assert.Equal(kind, QuadletEncoder.AppendRaw(new StringBuilder(), text)?.Kind);
        Assert.Equal(kind, QuadletEncoder.AppendWordsItem(new StringBuilder(), text)?.Kind);
    }

    [Theory]
    [InlineData("A", "1", "A=1")]
    [InlineData("A", "", "A=")]
    [InlineData("A", ";", "A=;")]
    [InlineData("A", null, "A")]
    [InlineData("traefik.http.rule", "Host(`x`) && Path(`/y`)", "\"traefik.http.rule=Host(`x`) && Path(`/y`)\"")]
    [InlineData("my name", "1", "\"my name=1\"")]
    public void A_pair_is_one_word(string name, string? value, string expected)
    {
        var builder = new StringBuilder();
        Assert.Null(QuadletEncoder.AppendKeyValue(builder, name, value is null ? default(Text?) : value));
        Assert.Equal(expected, builder.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("A=B")]
    [InlineData("A\n")]
    public void A_pair_without_a_proper_name_is_refused(string name) =>
        Assert.Equal(EncodingProblemKind.InvalidName, QuadletEncoder.AppendKeyValue(new StringBuilder(), name, "1")?.Kind);

    [Theory]
    [InlineData("curl -f http://localhost/ || exit 1", "curl -f http://localhost/ || exit 1")]
    [InlineData("echo \"a\" b", "echo \"a\" b")]
    [InlineData(" edge ", "\" edge \"")]
    [InlineData("ends in \\", "\"ends in \\\"")]
    [InlineData("edge\u3000", "\"edge\u3000\"")]
    [InlineData("$$ 5%", "$$$$ 5%%")]
    public void A_whole_value_is_quoted_only_to_guard_its_ends(string value, string expected)
    {
        var builder = new StringBuilder();
        Assert.Null(QuadletEncoder.AppendLast(builder, value));
        Assert.Equal(expected, builder.ToString());
    }

    [Theory]
    [InlineData("\"a\" b", 0)]
    [InlineData("echo \"a\"", 7)]
    [InlineData("\"", 0)]
    public void A_whole_value_with_a_quote_at_its_end_is_refused_because_old_Quadlets_take_it(string value, int index)
    {
        var problem = QuadletEncoder.AppendLast(new StringBuilder(), value);
        Assert.Equal((EncodingProblemKind.EdgeQuote, index), (problem?.Kind, problem?.Index));
    }

    [Theory]
    [InlineData("a\rb", EncodingProblemKind.LineBreak)]
    [InlineData("a\nb", EncodingProblemKind.LineBreak)]
    [InlineData(" a", EncodingProblemKind.EdgeBlank)]
    [InlineData("a\u00a0", EncodingProblemKind.EdgeBlank)]
    [InlineData("a\\", EncodingProblemKind.FinalBackslash)]
    public void A_raw_value_that_would_change_is_refused(string value, EncodingProblemKind kind) =>
        Assert.Equal(kind, QuadletEncoder.AppendRaw(new StringBuilder(), value)?.Kind);

    [Fact]
    public void A_raw_value_is_not_quoted()
    {
        var builder = new StringBuilder();
        Assert.Null(QuadletEncoder.AppendRaw(builder, Text.Specifier('h') + "/my \"files\":/data:Z"));
        Assert.Equal("%h/my \"files\":/data:Z", builder.ToString());
    }

    [Theory]
    [InlineData("NET_ADMIN", "NET_ADMIN")]
    [InlineData("a b", "\"a b\"")]
    [InlineData("a\"b", "\"a\"'\"b'")]
    [InlineData("\"'", "'\"'\"'\"")]
    [InlineData("a b\\", "\"a b\\\"")]
    public void A_word_of_a_plain_list_glues_both_kinds_of_quotes(string word, string expected)
    {
        var builder = new StringBuilder();
        Assert.Null(QuadletEncoder.AppendWordsItem(builder, word));
        Assert.Equal(expected, builder.ToString());
    }

    [Fact]
    public void A_variable_is_split_into_words_only_as_a_whole_word_of_arguments()
    {
        var words = new Text($"{Text.WordsVariableMark}OPTIONS{Text.EndMark}");
        var builder = new StringBuilder();
        Assert.Null(QuadletEncoder.AppendArgsWord(builder, words));
        Assert.Equal("$OPTIONS", builder.ToString());
        Assert.Equal(EncodingProblemKind.HoleNotExpanded, QuadletEncoder.AppendArgsWord(builder, words + "x")?.Kind);
        Assert.Equal(EncodingProblemKind.HoleNotExpanded, QuadletEncoder.AppendLast(builder, words)?.Kind);
        Assert.Equal(EncodingProblemKind.HoleNotExpanded, QuadletEncoder.AppendKeyValue(builder, "A", words)?.Kind);
    }

    [Theory]
    [InlineData("a\nb", EncodingProblemKind.LineBreak)]
    [InlineData("a\\", EncodingProblemKind.FinalBackslash)]
    [InlineData("\ufddfx", EncodingProblemKind.Noncharacter)]
    [InlineData("\U0001FFFE", EncodingProblemKind.Noncharacter)]
    public void Text_taken_over_as_it_stands_stays_in_its_line_and_is_text(string text, EncodingProblemKind kind) =>
        Assert.Equal(kind, VerbatimEncoder.Append(new StringBuilder(), text)?.Kind);

    [Fact]
    public void Half_of_a_pair_is_not_taken_over()
    {
        Assert.Equal(EncodingProblemKind.LoneSurrogate, VerbatimEncoder.Append(new StringBuilder(), "a\ud800")?.Kind);
        Assert.Equal(EncodingProblemKind.LoneSurrogate, VerbatimEncoder.Append(new StringBuilder(), "\udc00a")?.Kind);
        Assert.Null(VerbatimEncoder.Append(new StringBuilder(), "a\U0001F600"));
    }
}
