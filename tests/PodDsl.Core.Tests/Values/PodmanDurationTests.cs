using PodDsl.Core.Primitives;
using PodDsl.Core.Values;

namespace PodDsl.Core.Tests.Values;

public sealed class PodmanDurationTests
{
    [Theory]
    [InlineData("30s", 30)]
    [InlineData("1m30s", 90)]
    [InlineData("1.5h", 5400)]
    [InlineData("100ms", 0.1)]
    [InlineData("-500ms", -0.5)]
    [InlineData("+1h5m", 3900)]
    [InlineData(".5s", 0.5)]
    [InlineData("5.s", 5)]
    [InlineData("0", 0)]
    [InlineData("-0", 0)]
    [InlineData("1us1µs1μs", 0.000003)]
    [InlineData("9223372036.854775807s", 9223372036.854776)]
    [InlineData("-9223372036854775808ns", -9223372036.854776)]
    public void Durations_have_seconds(string text, double seconds) =>
        Assert.Equal(seconds, PodmanDuration.Parse(text).Value!.Seconds, 9);

    [Theory]
    [InlineData("", "it is no duration")]
    [InlineData("-", "it is no duration")]
    [InlineData("disable", "it is no duration")]
    [InlineData(".s", "it is no duration")]
    [InlineData("1..5s", "the number 1 has no unit")]
    [InlineData("30", "the number 30 has no unit")]
    [InlineData("1h 5m", "there is no unit 'h '")]
    [InlineData("1min", "there is no unit 'min'")]
    [InlineData("1d", "there is no unit 'd'")]
    [InlineData("9223372036854775808ns", "it is too long")]
    [InlineData("99999999999999999999999h", "it is too long")]
    [InlineData("2562047h48m", "it is too long")]
    public void Other_texts_are_refused_with_the_reason(string text, string reason) =>
        Assert.Equal(reason, PodmanDuration.Parse(text).Refusal!.Reason.ToString());

    /// <summary>podman itself judges the same rows in the tests on real hosts.</summary>
    [Fact]
    public void Podman_takes_the_durations_that_have_a_value()
    {
        var table = DataTable.Read("podman-values.tsv");
        var rows = table.Rows.Where(row => table[row, "flag"] == "--health-start-period").ToList();
        Assert.True(rows.Count > 10);
        Assert.All(rows, row => Assert.Equal(
            table[row, "verdict"] == "taken", PodmanDuration.Parse(table[row, "value"]).Value?.Seconds >= 0));
    }

    [Fact]
    public void Nobody_knows_a_duration_with_a_specifier() =>
        Assert.True(PodmanDuration.Parse(Text.Specifier('i') + "s").IsUnknown);

    [Fact]
    public void The_argument_is_the_text_again() =>
        Property.ArgumentIsTheTextAgain(PodmanDuration.Parse, "1", "30", "h", "m", "s", "ms", "-", "+", ".5");
}
