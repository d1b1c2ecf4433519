using System.Text;
using PodDsl.Core.Encoding;

namespace PodDsl.Core.Tests.Encoding;

public sealed class UnitLinesTests
{
    [Fact]
    public void Sections_are_set_apart_by_an_empty_line()
    {
        var builder = new StringBuilder();
        Assert.Null(UnitLines.AppendComment(builder, "Made by hand"));
        UnitLines.AppendSection(builder, "Unit");
        var start = UnitLines.BeginEntry(builder, "Description");
        Assert.Null(SystemdEncoder.AppendFreeText(builder, "Web"));
        Assert.Null(UnitLines.EndEntry(builder, start));
        Assert.Equal("# Made by hand\n\n[Unit]\nDescription=Web\n", builder.ToString());
    }

    [Theory]
    [InlineData('x', 1_048_575 - 4, true)]
    [InlineData('x', 1_048_575 - 3, false)]
    [InlineData('é', (1_048_575 - 4) / 2, true)]
    [InlineData('é', ((1_048_575 - 4) / 2) + 1, false)]
    public void A_line_longer_than_systemd_reads_is_taken_back(char character, int count, bool fits)
    {
        var builder = new StringBuilder("[Unit]\n");
        var start = UnitLines.BeginEntry(builder, "Key");
        builder.Append(character, count);
        Assert.Equal(fits, UnitLines.EndEntry(builder, start) is null);
        Assert.Equal(fits, builder.Length > start);
    }

    [Theory]
    [InlineData("a\nExecStart=/bin/id")]
    [InlineData("a\rb")]
    [InlineData("a\0b")]
    [InlineData("a\ufffe")]
    public void A_comment_of_several_lines_is_refused(string comment) =>
        Assert.NotNull(UnitLines.AppendComment(new StringBuilder(), comment));
}
