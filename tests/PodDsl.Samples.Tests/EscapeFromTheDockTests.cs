using PodDsl.UnitMeaning;

namespace PodDsl.Samples.Tests;

public sealed class EscapeFromTheDockTests
{
    [Fact]
    public void Nextcloud_says_what_the_unit_that_was_written_by_hand_says()
    {
        var byHand = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "by-hand.service"));
        var emitted = File.ReadAllText(Path.Combine(SampleOutput.Units("EscapeFromTheDock", "service"), "nextcloud.service"));

        Assert.Equal(ServiceMeaning.Of(byHand), ServiceMeaning.Of(emitted));
    }

    [Theory]
    [InlineData("    --tty \\\n", "")]
    [InlineData("65534:114999:1", "65534:114998:1")]
    [InlineData("ExecStartPre=-/usr/bin/podman pull", "ExecStartPre=/usr/bin/podman pull")]
    [InlineData("KillMode=none\n", "")]
    [InlineData("network-online.target\nAfter", "network-online.target x.service\nAfter")]
    [InlineData("nextcloud:stable\nExecStop", "nextcloud:stable --tty\nExecStop")]
    public void The_comparison_sees_a_difference(string part, string other)
    {
        var byHand = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "by-hand.service"));
        Assert.Contains(part, byHand, StringComparison.Ordinal);

        Assert.NotEqual(
            ServiceMeaning.Of(byHand),
            ServiceMeaning.Of(byHand.Replace(part, other, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("service", "mariadb.service", "nextcloud.service", "home-assistant.service")]
    [InlineData("quadlet", "mariadb.container", "nextcloud.container", "home-assistant.container")]
    public void Every_unit_is_written_in_both_formats(string format, params string[] files)
    {
        var written = Directory.GetFiles(SampleOutput.Units("EscapeFromTheDock", format)).Select(Path.GetFileName);

        Assert.Equal(files.Order(StringComparer.Ordinal), written.Order(StringComparer.Ordinal));
    }
}
