using PodDsl.Core.Primitives;
using PodDsl.Core.Values;

namespace PodDsl.Core.Tests.Values;

public sealed class HostEntryTests
{
    [Theory]
    [InlineData("db:10.0.0.2", "db", "10.0.0.2")]
    [InlineData("a;b:host-gateway", "a;b", "host-gateway")]
    [InlineData("six:fd00::2", "six", "fd00::2")]
    public void An_entry_has_names_and_an_address(string text, string host, string address) =>
        Assert.Equal(new HostEntry(host, address), HostEntry.Parse(text).Value);

    [Fact]
    public void Podman_takes_the_texts_that_have_a_value()
    {
        var table = DataTable.Read("podman-values.tsv");
        var rows = table.Rows.Where(row => table[row, "flag"] == "--add-host").ToList();
        Assert.True(rows.Count > 10);
        Assert.All(rows, row => Assert.Equal(table[row, "verdict"] == "taken", HostEntry.Parse(table[row, "value"]).Value is not null));
    }

    [Fact]
    public void An_address_may_have_a_variable()
    {
        Assert.NotNull(HostEntry.Parse("db:" + Text.Variable("ADDRESS")).Value);
        Assert.True(HostEntry.Parse(Text.Variable("ENTRY")).IsUnknown);
    }

    [Fact]
    public void The_argument_is_the_text_again() =>
        Property.ArgumentIsTheTextAgain(HostEntry.Parse, "db", "a;b", ":10.0.0.2", ":host-gateway", ":fd00::2");
}
