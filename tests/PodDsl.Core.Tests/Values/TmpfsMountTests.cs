using PodDsl.Core.Primitives;
using PodDsl.Core.Values;

namespace PodDsl.Core.Tests.Values;

public sealed class TmpfsMountTests
{
    [Theory]
    [InlineData("/tmp", "/tmp", null)]
    [InlineData("/tmp:rw,size=64m", "/tmp", "rw,size=64m")]
    [InlineData("/tmp:", "/tmp", "")]
    public void A_mount_has_a_destination_and_options(string text, string destination, string? options)
    {
        var mount = TmpfsMount.Parse(text).Value!;
        Assert.Equal(destination, mount.Destination.Marked);
        Assert.Equal(options, mount.Options?.Marked);
    }

    [Fact]
    public void Podman_takes_the_texts_that_have_a_value()
    {
        var table = DataTable.Read("podman-values.tsv");
        var rows = table.Rows.Where(row => table[row, "flag"] == "--tmpfs").ToList();
        Assert.Equal(19, rows.Count);
        Assert.All(rows, row => Assert.Equal(table[row, "verdict"] == "taken", TmpfsMount.Parse(table[row, "value"]).Value is { } mount && !OptionsOf(mount).Any(MountOptions.IsRefusedOfTmpfs)));
    }

    private static string[] OptionsOf(TmpfsMount mount) => mount.Options?.Marked.Split(',') ?? [];

    [Fact]
    public void A_destination_may_have_a_specifier()
    {
        Assert.NotNull(TmpfsMount.Parse(Text.Specifier('h') + "/a:rw").Value);
        Assert.True(TmpfsMount.Parse("a:size=" + Text.Specifier('i')).IsUnknown);
    }

    [Fact]
    public void The_argument_is_the_text_again() => Property.ArgumentIsTheTextAgain(TmpfsMount.Parse, "/tmp", "rw", "size=", "64m");
}
