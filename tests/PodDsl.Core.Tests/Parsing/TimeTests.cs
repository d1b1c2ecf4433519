using PodDsl.Core.Parsing;

namespace PodDsl.Core.Tests.Parsing;

public sealed class TimeTests
{
    [Theory]
    [InlineData("90", 90)]
    [InlineData("5min 20s", 320)]
    [InlineData("1.5h", 5400)]
    [InlineData("2 hours 1m", 7260)]
    [InlineData("500ms", 0.5)]
    [InlineData("1M", 2629800)]
    [InlineData("infinity", double.PositiveInfinity)]
    public void Spans_of_systemd_are_read(string text, double seconds) => Assert.Equal(seconds, SystemdTime.Seconds(text)!.Value, 6);

    [Theory]
    [InlineData("")]
    [InlineData("soon")]
    [InlineData("5 potatoes")]
    [InlineData("-5")]
    [InlineData("s")]
    public void What_is_no_span_of_systemd_is_not_read(string text) => Assert.Null(SystemdTime.Seconds(text));

    [Theory]
    [InlineData("30s", 30)]
    [InlineData("1m30s", 90)]
    [InlineData("1.5h", 5400)]
    [InlineData("100ms", 0.1)]
    [InlineData("0", 0)]
    public void Spans_of_podman_are_read(string text, double seconds) => Assert.Equal(seconds, PodmanTime.Seconds(text)!.Value, 6);

    [Theory]
    [InlineData("")]
    [InlineData("30")]
    [InlineData("1min")]
    [InlineData("disable")]
    public void What_is_no_span_of_podman_is_not_read(string text) => Assert.Null(PodmanTime.Seconds(text));
}
