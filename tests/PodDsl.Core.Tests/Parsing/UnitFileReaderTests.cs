using CsCheck;
using PodDsl.Core.Parsing;
using PodDsl.Core.Tests.Encoding;

namespace PodDsl.Core.Tests.Parsing;

public sealed class UnitFileReaderTests
{
    private static UnitFile Quadlet(string text) => UnitFileReader.Read("a.container", text, UnitDialect.Quadlet);

    private static UnitFile Systemd(string text) => UnitFileReader.Read("a.service", text, UnitDialect.Systemd);

    private static IEnumerable<string> Show(UnitFile file) => file.Sections.SelectMany(
        section => section.Entries.Select(entry => $"{section.Name}.{entry.Key}={entry.Value}"));

    private static IEnumerable<string> ShowErrors(UnitFile file) =>
        file.Errors.Select(error => $"{error.Source.Line}{(error.IsFatal ? "!" : "?")}");

    [Fact]
    public void Sections_entries_comments_and_blank_lines_keep_their_places()
    {
        const string File = "# head\n\n[Container]\n  Image = a:b  \nExec=x \\\n  # why\n  y\n; end";
        foreach (var file in new[] { Quadlet(File), Systemd(File) })
        {
            Assert.Empty(file.Errors);
            Assert.Equal(
                [
                    UnitLineKind.Comment, UnitLineKind.Blank, UnitLineKind.Section, UnitLineKind.Entry, UnitLineKind.Entry,
                    UnitLineKind.Comment, UnitLineKind.Continuation, UnitLineKind.Comment,
                ],
                file.Lines.Select(line => line.Kind));
            var entries = file.Entries("Container").ToList();
            Assert.Equal((4, 3), (entries[0].Source.Line, entries[0].Source.Column));
            Assert.Equal("Image", Slice(File, entries[0].KeySource));
            Assert.Equal("a:b", Slice(File, entries[0].ValueSource));
            Assert.Equal((4, 11), (entries[0].ValueSource.Line, entries[0].ValueSource.Column));
            Assert.Equal("Image = a:b", Slice(File, entries[0].Source));
            Assert.Equal("  Image = a:b  \n", Slice(File, entries[0].LinesSource));
            Assert.Equal("x \\\n  # why\n  y", Slice(File, entries[1].ValueSource));
            Assert.Equal("Exec=x \\\n  # why\n  y\n", Slice(File, entries[1].LinesSource));
        }
    }

    [Fact]
    public void An_empty_value_has_a_place_behind_the_equals_sign()
    {
        foreach (var file in new[] { Quadlet("[A]\nKey=\nNext=1"), Systemd("[A]\nKey=\nNext=1") })
        {
            var entry = file.Entries("A", "Key").Single();
            Assert.Equal((8, 0), (entry.ValueSource.Start, entry.ValueSource.Length));
            Assert.Equal("A.Key=", Show(file).First());
        }
    }

    [Fact]
    public void A_recurring_section_goes_on_and_an_empty_value_clears()
    {
        var file = Quadlet("[A]\nKey=1\n[B]\nKey=2\n[A]\nKey=\nKey=3\n");
        Assert.Equal(["A", "B", "A"], file.Sections.Select(section => section.Name));
        Assert.Equal(["1", "", "3"], file.Entries("A", "Key").Select(entry => entry.Value));
        Assert.Equal(["3"], file.EntriesSinceCleared("A", "Key").Select(entry => entry.Value));
        Assert.Equal(["2"], file.EntriesSinceCleared("B", "Key").Select(entry => entry.Value));
    }

    [Theory]
    [InlineData("Exec=a\\\n  b \\\n# c\n\n  d", "Exec=ab d")]
    [InlineData("Exec=a\\ \nb", "Exec=ab")]
    [InlineData("Exec=a\\\\\nb", "Exec=a\\b")]
    [InlineData("Exec=a \\\n\n b\nUser=1", "Exec=a b", "User=1")]
    [InlineData("Exec=a \\\r\nb\r\nUser=1\r\n", "Exec=a b", "User=1")]
    [InlineData("Exec=a\\", "Exec=a")]
    [InlineData("Ex\\\nec=a", "Exec=a")]
    [InlineData("\\\nExec=a", "Exec=a")]
    [InlineData("HostName=foo  \u00a0", "HostName=foo")]
    [InlineData("HostName=\u00a0foo", "HostName=\u00a0foo")]
    [InlineData("\u00a0HostName =\v foo", "HostName=foo")]
    [InlineData("Exec=a \\\n[Service]\nUser=1", "Exec=a [Service]", "User=1")]
    [InlineData("[A] b=c", "[A] b=c")]
    public void Quadlet_joins_lines_as_they_are(string text, params string[] expected)
    {
        var file = Quadlet("[Container]\n" + text);
        Assert.Empty(file.Errors);
        Assert.Equal(expected.Select(entry => "Container." + entry), Show(file));
    }

    [Theory]
    [InlineData("ExecStart=A \"a \\\n b\"", "ExecStart=A \"a   b\"")]
    [InlineData("ExecStart=a\\\nb", "ExecStart=a b")]
    [InlineData("ExecStart=a \\\n# c \\\n  ; d\nb", "ExecStart=a  b")]
    [InlineData("ExecStart=a \\\\\nUser=1", "ExecStart=a \\\\", "User=1")]
    [InlineData("ExecStart=a \\\\\\\nb", "ExecStart=a \\\\ b")]
    [InlineData("ExecStart=a \\ \nUser=1", "ExecStart=a \\", "User=1")]
    [InlineData("ExecStart=a\rUser=1", "ExecStart=a", "User=1")]
    [InlineData("ExecStart=a\0User=1", "ExecStart=a", "User=1")]
    [InlineData("ExecStart=a \\\r\nb\r\nUser=1", "ExecStart=a  b", "User=1")]
    [InlineData("ExecStart=a \\", "ExecStart=a")]
    [InlineData("Description=foo\\\n[Service]", "Description=foo [Service]")]
    [InlineData("Description=\u00a0a\u00a0", "Description=\u00a0a\u00a0")]
    [InlineData("Description=\va\u0085b", "Description=\va\u0085b")]
    [InlineData("  ExecStart = A a\t", "ExecStart=A a")]
    public void Systemd_joins_lines_with_a_blank(string text, params string[] expected)
    {
        var file = Systemd("[X]\n" + text);
        Assert.Empty(file.Errors);
        Assert.Equal(expected.Select(entry => "X." + entry), Show(file));
    }

    [Fact]
    public void A_blank_line_ends_a_continuation_of_systemd()
    {
        var file = Systemd("[X]\nExecStart=a \\\n\nb\n");
        Assert.Equal(["X.ExecStart=a"], Show(file));
        Assert.Equal(["4?"], ShowErrors(file));
    }

    [Theory]
    [InlineData("\ufeff[Container]\n", "1!")]
    [InlineData("Image=a\n[Container]\n", "1!")]
    [InlineData("[Container]\nImage\n", "2!")]
    [InlineData("[Container]\n=a\n", "2!")]
    [InlineData("[Container] # x\n", "1!")]
    [InlineData("[Con[tainer]\n", "1!")]
    [InlineData("[]\n", "1!")]
    [InlineData("[Container\n", "1!")]
    [InlineData("[Container]\nImage=a\ufffe\n", "2!")]
    [InlineData("[Container]\nLabel=a\r[Service]\n", "2?")]
    [InlineData("[Container]\n# a\r[Service]\n", "2?")]
    [InlineData("[Container]\nLabel=a\0b\n", "2?")]
    [InlineData("[Container]\nImage=a\\\n# end\n", "2?")]
    [InlineData("[Container]\nImage\nExec\n", "2!", "3!")]
    public void What_Quadlet_refuses_or_ignores_is_an_error(string text, params string[] expected) =>
        Assert.Equal(expected, ShowErrors(Quadlet(text)));

    [Theory]
    [InlineData("A=1\n[X]\n", "1?")]
    [InlineData("[X]\nfoo\n", "2?")]
    [InlineData("[X]\n=a\n", "2?")]
    [InlineData("[X] # y\n", "1!")]
    [InlineData("[X\"]\n", "1!")]
    [InlineData("[\n", "1!")]
    [InlineData("[X]\nA=\ufdd0\n", "2!")]
    [InlineData("[X]\nA=1 \\\nb\ufffe\n", "2!")]
    public void What_systemd_refuses_or_ignores_is_an_error(string text, params string[] expected) =>
        Assert.Equal(expected, ShowErrors(Systemd(text)));

    [Fact]
    public void Noncharacters_are_harmless_in_comments()
    {
        Assert.Empty(Quadlet("# \ufffe\n[X]\n").Errors);
        Assert.Empty(Systemd("# \ufffe\n[X]\n").Errors);
    }

    [Fact]
    public void Systemd_takes_a_byte_order_mark_at_the_start()
    {
        Assert.Equal(["X.A=1"], Show(Systemd("\ufeff[X]\nA=1")));
        Assert.NotEmpty(Systemd("[X]\n\ufeff[Y]\n").Errors);
    }

    [Fact]
    public void A_section_may_have_blanks_behind_its_head() => Assert.Equal(["X.A=1"], Show(Quadlet("[X] \t \nA=1")));

    [Fact]
    public void A_line_longer_than_systemd_reads_is_an_error()
    {
        var value = new string('x', 1_048_575 - 2);
        Assert.Empty(Systemd("[X]\nA=" + value).Errors);
        Assert.Equal(["2!"], ShowErrors(Systemd("[X]\nA=" + value + "x")));
    }

    [Fact]
    public void Any_text_is_read_without_a_gap()
    {
        var gen = Gen.OneOf(HostileText.Any, Gen.OneOf("[X]\n", "A=", "\n", "\\\n", "# c\n", "\r\n", "\0", "=")).Array[0, 12].Select(string.Concat);
        Gen.Select(gen, Gen.Enum<UnitDialect>()).Sample(
            (text, dialect) =>
            {
                var file = UnitFileReader.Read("x", text, dialect);
                var offset = 0;
                foreach (var line in file.Lines)
                {
                    Assert.Equal(offset, line.Start);
                    offset += line.Length + line.EndLength;
                }

                Assert.Equal(text.Length, offset);
                foreach (var entry in file.Sections.SelectMany(section => section.Entries))
                {
                    CheckPlaces(text, entry);
                }

                // The kinds of the lines agree with sections, entries and errors.
                Assert.Equal(file.Sections.Count, file.Lines.Count(line => line.Kind == UnitLineKind.Section));
                Assert.Equal(file.Sections.Sum(section => section.Entries.Count), file.Lines.Count(line => line.Kind == UnitLineKind.Entry));
            },
            iter: TestExtent.Of(20_000, 2_000));
    }

    private static void CheckPlaces(string text, UnitEntry entry)
    {
        Assert.InRange(entry.ValueSource.Start, entry.KeySource.Start + 1, text.Length);
        Assert.InRange(entry.ValueSource.Start + entry.ValueSource.Length, 0, text.Length);
        Assert.InRange(entry.KeySource.Start, entry.LinesSource.Start, entry.LinesSource.Start + entry.LinesSource.Length);
        var isOneLine = !Slice(text, entry.Source).Contains('\\', StringComparison.Ordinal);
        if (isOneLine)
        {
            Assert.Equal(entry.Key, Slice(text, entry.KeySource));
            Assert.Equal(entry.Value, Slice(text, entry.ValueSource));
        }
    }

    private static string Slice(string text, PodDsl.Core.Primitives.SourceSpan span) => text.Substring(span.Start, span.Length);
}
