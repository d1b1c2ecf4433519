using PodDsl.Core.Writers;

namespace PodDsl.Core.Tests.Writers;

public sealed class EmittedListTests
{
    [Theory]
    [InlineData("plain")]
    [InlineData("\t")]
    [InlineData("\n\n")]
    [InlineData(@"\")]
    [InlineData(@"\t\n\\")]
    [InlineData("a\\\tb\\\nc")]
    [InlineData("\u2028\r\0\ud800")]
    public void What_is_written_is_read_again(string text)
    {
        var records = new[]
        {
            new EmittedRecord("Home." + text, ["UnitName", "QuadletText"], [new EmittedFile("quadlet", text), new EmittedFile("service", text + text) { Host = text, User = text, HoldsSecrets = true }]),
            new EmittedRecord("Home.Names", ["UnitName"], []),
            new EmittedRecord("Home.Files", [], [new EmittedFile("quadlet", "web.container")]),
        };

        var read = EmittedList.Read(string.Join("\n", records.Select(EmittedList.Line))).ToList();

        Assert.Equal(records.Select(record => record.Type), read.Select(record => record.Type));
        Assert.Equal(records.Select(record => record.Constants), read.Select(record => record.Constants));
        Assert.Equal(records.Select(record => record.Files), read.Select(record => record.Files));
    }

    [Fact]
    public void No_line_is_no_record() => Assert.Empty(EmittedList.Read(""));
}
