using System.Text;
using CsCheck;
using PodDsl.Core.Encoding;
using PodDsl.Core.Parsing;
using PodDsl.Core.Primitives;

namespace PodDsl.Core.Tests.Encoding;

/// <summary>
/// A text in a file, with other words and lines around it, reads back as the same text, and the encoder writes exactly the texts that the
/// place can hold.
/// </summary>
public sealed class RoundTripTests
{
    private static int Iterations => TestExtent.Of(5_000, 500);

    private delegate EncodingProblem? Append(StringBuilder builder, Text text);

    [Fact]
    public void An_argument_of_a_command_is_read_back_as_it_was() =>
        Check(UnitDialect.Systemd, (builder, text) => SystemdEncoder.AppendWord(builder, text), Recipes.Word, "/bin/x ", ReadCommandWord);

    [Fact]
    public void An_argument_of_a_command_without_variables_is_read_back_as_it_was() =>
        Check(
            UnitDialect.Systemd,
            (builder, text) => SystemdEncoder.AppendWord(builder, text, literalVariables: true),
            Recipes.Word,
            ":/bin/x ",
            ReadCommandWord);

    [Fact]
    public void An_environment_pair_is_read_back_as_it_was() =>
        Check(
            UnitDialect.Systemd,
            (builder, text) => SystemdEncoder.AppendEnvironmentPair(builder, "NAME", text),
            text => Recipes.EnvironmentValue("NAME", text),
            "FIRST=1 ",
            value =>
            {
                var words = SystemdWords.SplitEnvironment(value);
                Assert.Empty(words.Problems);
                Assert.Equal(["FIRST=1", "LAST=2"], [words.Words[0].Text, words.Words[2].Text]);
                return SystemdExpansion.Specifiers(words.Words[1].Text["NAME=".Length..]);
            },
            " LAST=2");

    [Fact]
    public void Free_text_is_read_back_as_it_was_by_both_programs()
    {
        foreach (var dialect in new[] { UnitDialect.Systemd, UnitDialect.Quadlet })
        {
            Check(dialect, SystemdEncoder.AppendFreeText, Recipes.FreeText, "", SystemdExpansion.Specifiers);
        }
    }

    [Fact]
    public void A_path_is_read_back_as_it_was_by_both_programs()
    {
        foreach (var dialect in new[] { UnitDialect.Systemd, UnitDialect.Quadlet })
        {
            Check(dialect, SystemdEncoder.AppendPath, Recipes.Path, "", SystemdExpansion.Specifiers, start: "/");
        }
    }

    [Fact]
    public void An_entry_of_a_list_is_read_back_as_it_was() =>
        Check(
            UnitDialect.Systemd,
            SystemdEncoder.AppendListWord,
            Recipes.ListWord,
            "/first ",
            value =>
            {
                var words = SystemdWords.SplitList(value);
                Assert.Empty(words.Problems);
                Assert.Equal(["/first", "/last"], [words.Words[0].Text, words.Words[2].Text]);
                return SystemdExpansion.Specifiers(words.Words[1].Text);
            },
            " /last");

    [Fact]
    public void A_word_of_Quadlet_arguments_is_read_back_as_it_was()
    {
        Check(UnitDialect.Quadlet, QuadletEncoder.AppendArgsWord, Recipes.Args, "first ", ReadMiddleWord(QuadletWords.SplitArgs), " last");
        Check(
            UnitDialect.Quadlet,
            QuadletEncoder.AppendArgsWord,
            Recipes.Args,
            "",
            value => QuadletWords.Expand(QuadletWords.SplitArgs(value).Texts.Single()));
    }

    [Fact]
    public void A_Quadlet_pair_is_read_back_as_it_was() =>
        Check(
            UnitDialect.Quadlet,
            (builder, text) => QuadletEncoder.AppendKeyValue(builder, "some.name", text),
            text => Recipes.KeyValue("some.name", text),
            "first=1 ",
            value =>
            {
                var words = QuadletWords.SplitArgs(value);
                Assert.Empty(words.Problems);
                Assert.Equal(2, words.Words.Count);
                var (name, read) = QuadletWords.SplitPair(words.Words[1].Text);
                Assert.Equal("some.name", name);
                return QuadletWords.Expand(read!, startsWord: false);
            });

    [Fact]
    public void A_whole_Quadlet_value_is_read_back_as_it_was() =>
        Check(
            UnitDialect.Quadlet,
            QuadletEncoder.AppendLast,
            Recipes.Last,
            "",
            value =>
            {
                // Up to 5.8.1 Quadlet removes all quotes at both ends, each end by itself.
                var read = QuadletWords.ReadLast(value);
                Assert.Equal(read, value.TrimEnd().Trim('"'));
                return QuadletWords.Expand(read);
            });

    [Fact]
    public void A_raw_Quadlet_value_is_read_back_as_it_was() =>
        Check(UnitDialect.Quadlet, QuadletEncoder.AppendRaw, Recipes.Raw, "", value => QuadletWords.Expand(value));

    [Fact]
    public void A_word_of_a_plain_Quadlet_list_is_read_back_as_it_was()
    {
        Check(UnitDialect.Quadlet, QuadletEncoder.AppendWordsItem, Recipes.WordsItem, "first ", ReadMiddleWord(QuadletWords.SplitWords), " last");
        Check(
            UnitDialect.Quadlet,
            QuadletEncoder.AppendWordsItem,
            Recipes.WordsItem,
            "",
            value => QuadletWords.Expand(QuadletWords.SplitWords(value).Texts.Single()));
    }

    [Fact]
    public void Escaped_text_is_unescaped_to_what_it_was() => HostileText.Literal.Sample(
        text =>
        {
            if (Recipes.Word(text))
            {
                var escaped = SystemdEscape.Escape(text);
                Assert.Equal(text, SystemdEscape.Unescape(escaped));
                Assert.Matches(@"^[A-Za-z0-9:_.\\-]*$", escaped);
            }
        },
        iter: Iterations);

    private static ExpandedText ReadCommandWord(string value)
    {
        var line = SystemdCommandLine.Parse(value);
        Assert.False(line.IsRefused);
        var command = Assert.Single(line.Commands);
        Assert.Equal("/bin/x", command.Executable.Literal);
        return new ExpandedText(Assert.Single(command.Arguments), line.Problems);
    }

    private static Func<string, ExpandedText> ReadMiddleWord(Func<string, UnitWords> split) => value =>
    {
        var words = split(value);
        Assert.Empty(words.Problems);
        Assert.Equal(3, words.Words.Count);
        Assert.Equal(["first", "last"], [words.Words[0].Text, words.Words[2].Text]);
        return QuadletWords.Expand(words.Words[1].Text);
    };

    private static void Check(
        UnitDialect dialect,
        Append append,
        Func<string, bool> canBeSaid,
        string before,
        Func<string, ExpandedText> read,
        string after = "",
        string start = "")
    {
        var said = 0;
        var iterations = Iterations;
        void CheckOne(Text text, bool? expected)
        {
            var builder = new StringBuilder("[Service]\nBefore=1\nKey=").Append(before);
            var length = builder.Length;
            if (append(builder, text) is { } problem)
            {
                Assert.Equal(length, builder.Length);
                Assert.InRange(problem.Index, 0, Math.Max(text.Marked.Length, 1));
                Assert.NotEqual(true, expected);
                return;
            }

            Assert.NotEqual(false, expected);
            Assert.Equal(-1, builder.ToString(length, builder.Length - length).AsSpan().IndexOfAny('\r', '\n', '\0'));
            builder.Append(after).Append("\nAfter=1\n");
            var file = UnitFileReader.Read("x.service", builder.ToString(), dialect);
            Assert.Empty(file.Errors);
            var entries = Assert.Single(file.Sections).Entries;
            Assert.Equal(["Before", "Key", "After"], entries.Select(entry => entry.Key));
            var expanded = read(entries[1].Value);
            Assert.Empty(expanded.Problems);
            Assert.Equal(text, expanded.Text);
            Interlocked.Increment(ref said);
        }

        HostileText.Literal.Sample(text => CheckOne(start + text, canBeSaid(start + text)), iter: iterations);
        HostileText.Long.Sample(text => CheckOne(start + text, canBeSaid(start + text)), iter: TestExtent.Of(12, 4));
        HostileText.WithHoles.Sample(text => CheckOne(start + text, null), iter: iterations);
        Assert.InRange(said, iterations / 10, 3 * iterations);
    }
}
