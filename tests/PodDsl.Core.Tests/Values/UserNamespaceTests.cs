using PodDsl.Core.Primitives;
using PodDsl.Core.Values;

namespace PodDsl.Core.Tests.Values;

public sealed class UserNamespaceTests
{
    [Theory]
    [InlineData("")]
    [InlineData("host")]
    [InlineData("auto")]
    [InlineData("auto:size=65536,uidmapping=0:@100000:1")]
    [InlineData("keep-id")]
    [InlineData("keep-id:")]
    [InlineData("keep-id:uid=1000,gid=1000")]
    [InlineData("nomap")]
    [InlineData("ns:/proc/1/ns/user")]
    [InlineData("container:web")]
    public void Modes_are_taken(string text) => Assert.NotNull(UserNamespace.Parse(text).Value);

    [Theory]
    [InlineData("foo", "there is no mode 'foo'. Use auto, keep-id, host or nomap, or ns: and container: with a value")]
    [InlineData("keepid", "there is no mode 'keepid', and 'keep-id' seems to be meant")]
    [InlineData("host:foo", "the mode 'host' takes no options")]
    [InlineData("auto:", "an option is empty")]
    [InlineData("keep-id,uid=5", "options stand behind a colon")]
    [InlineData("keep-id:uid", "the option 'uid' has no value")]
    [InlineData("keep-id:uid=x", "uid=x is not a number from 0 to 4294967295")]
    [InlineData("keep-id:user=5", "'keep-id' has no option 'user'. It takes uid, gid, size")]
    [InlineData("auto:uidmapping=+0:1:1", "uidmapping=+0:1:1 has a flag, and none but @ can be used here")]
    public void Other_texts_are_refused_with_the_reason(string text, string reason) =>
        Assert.Equal(reason, UserNamespace.Parse(text).Refusal!.Reason.ToString());

    [Theory]
    [InlineData("keepid:uid=5", "keep-id:uid=5", false)]
    [InlineData("keep-id,uid=5", "keep-id:uid=5", true)]
    [InlineData("host:foo", "host", false)]
    [InlineData("keep-id:uidd=5,gid=6", "keep-id:uid=5,gid=6", false)]
    public void A_correction_is_offered(string text, string meant, bool isCertain)
    {
        var correction = UserNamespace.Parse(text).Refusal!.Meant!;
        Assert.Equal(meant, correction.Text);
        Assert.Equal($"Change to '{meant}'", correction.Title.ToString());
        Assert.Equal(isCertain, correction.IsCertain);
    }

    [Fact]
    public void Podman_takes_the_texts_that_have_a_value()
    {
        var table = DataTable.Read("podman-values.tsv");
        var rows = table.Rows.Where(row => table[row, "flag"] == "--userns").ToList();
        Assert.True(rows.Count > 5);
        Assert.All(rows, row => Assert.Equal(table[row, "verdict"] == "taken", UserNamespace.Parse(table[row, "value"]).Value is not null));
    }

    [Fact]
    public void A_size_can_be_left_out()
    {
        var mode = UserNamespace.Parse("keep-id:uid=5,size=10").Value!;
        Assert.True(mode.HasSize);
        Assert.Equal("keep-id:uid=5", mode.WithoutSize().ToArgument().Marked);
        Assert.Equal("keep-id", UserNamespace.Parse("keep-id:size=10").Value!.WithoutSize().ToArgument().Marked);
    }

    [Theory]
    [InlineData("auto", "1000", "5", "auto:uidmapping=1000,gidmapping=1000,size=5")]
    [InlineData("auto", null, "0", "auto")]
    [InlineData("keep-id", "1000", "5", "keep-id:uid=1000,gid=1000")]
    [InlineData("manual", "1000", null, null)]
    public void Keys_of_podman_4_4_stand_for_a_mode(string mode, string? id, string? size, string? expected)
    {
        Text[] ids = id is null ? [] : [id];
        Assert.Equal(expected, UserNamespace.OfRemap(mode, ids, ids, size is null ? default(Text?) : size)?.ToArgument().Marked);
    }

    [Fact]
    public void Nobody_knows_an_option_with_a_specifier() =>
        Assert.True(UserNamespace.Parse("keep-id:uid=" + Text.Specifier('U')).IsUnknown);

    [Fact]
    public void The_argument_is_the_text_again() => Property.ArgumentIsTheTextAgain(
        UserNamespace.Parse, "auto", "keep-id", "keep-id:uid=", "5", "auto:size=", "host", "ns:", "container:", ",gid=");
}
