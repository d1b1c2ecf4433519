using PodDsl.Core.Encoding;
using PodDsl.Core.Parsing;

namespace PodDsl.Core.Tests.Encoding;

public sealed class CommentTextTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("\n \r\n\t")]
    public void Nothing_has_no_lines(string? text) => Assert.Empty(CommentText.LinesOf(text));

    [Theory]
    [InlineData("One", "One")]
    [InlineData("One\nTwo\r\nThree\rFour", "One|Two|Three|Four")]
    [InlineData("\nOne\n\nTwo\n", "One||Two")]
    [InlineData("One\u0085Two\u2028Three\u2029Four", "One|Two|Three|Four")]
    [InlineData("a\0b\u001b[31mc\u007fd\u009fe", "a b [31mc d e")]
    [InlineData("C:\\", "C:")]
    [InlineData("C:\\ \\ \\", "C:")]
    [InlineData("a \\ b", "a \\ b")]
    [InlineData("a\u200eb\uffffc\ufdd0hd\ufeffe", "a b c hd e")]
    [InlineData("\u202eevil\u2066", "evil")]
    [InlineData("\U0001F600 \U0001FFFE", "\U0001F600")]
    [InlineData("poddsl: disable POD1003", "- poddsl: disable POD1003")]
    [InlineData("PodDSL:SharesIdsWith=a.container", "- PodDSL:SharesIdsWith=a.container")]
    [InlineData("# poddsl: disable POD1003", "# poddsl: disable POD1003")] // nobody reads this comment
    [InlineData("[Service]\nExecStart=/bin/id", "[Service]|ExecStart=/bin/id")]
    public void Each_line_is_text_that_stays_in_its_line(string text, string lines) =>
        Assert.Equal(lines.Split('|'), CommentText.LinesOf(text));

    [Fact]
    public void Random_text_is_nothing_but_comments_to_both_readers()
    {
        var random = new Random(7);
        string[] pieces = ["\\", "\n", "\r", "#", ";", "[Service]", "A=b", "poddsl:", " ", "disable POD1003", "\0", "\u2028", "\ud800", "x", "\\\n", "'", "\""];
        for (var count = 0; count < 20_000; count++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(1, 8)).Select(_ => pieces[random.Next(pieces.Length)]));
            var comments = string.Concat(CommentText.LinesOf(text).Select(line => $"# {line}\n"));
            foreach (var dialect in new[] { UnitDialect.Quadlet, UnitDialect.Systemd })
            {
                var file = UnitFileReader.Read("unit", comments + "[Container]\nImage=a\n", dialect);
                Assert.Empty(file.Errors);
                Assert.Equal("Image=a", Assert.Single(Assert.Single(file.Sections).Entries) is var entry ? $"{entry.Key}={entry.Value}" : "");
                Assert.All(file.Comments, comment => Assert.Null(Pragma.Read(comment.Text, comment.Source)));
            }
        }
    }

    [Theory]
    [InlineData("PrivilegedBecause", "reads the sensors", "# poddsl: PrivilegedBecause=reads the sensors")]
    [InlineData("PrivilegedBecause", "reads\nthe\\", "# poddsl: PrivilegedBecause=reads the")]
    [InlineData("PrivilegedBecause", "a -- b", null)]
    [InlineData("ManualStart", null, "# poddsl: ManualStart")]
    [InlineData("disable", "POD1003", "# poddsl: disable POD1003")]
    public void A_declaration_is_spelled_so_that_it_is_read(string word, string? value, string? comment) =>
        Assert.Equal(comment, new Pragma(default, word, value).Spell());
}
