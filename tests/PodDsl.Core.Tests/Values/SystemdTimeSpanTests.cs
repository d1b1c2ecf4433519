using System.Globalization;
using PodDsl.Core.Primitives;
using PodDsl.Core.Values;

namespace PodDsl.Core.Tests.Values;

public sealed class SystemdTimeSpanTests
{
    [Fact]
    public void Spans_are_those_of_systemd() => Assert.All(GrammarTable.Of("timespan"), row => Assert.Equal(
        row.Meaning, SystemdTimeSpan.Parse(row.Text).Value?.Microseconds.ToString(CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData("5\ts", 5)]
    [InlineData("90", 90)]
    [InlineData("500ms", 0.5)]
    [InlineData("infinity", double.PositiveInfinity)]
    public void Spans_have_seconds(string text, double seconds) => Assert.Equal(seconds, SystemdTimeSpan.Parse(text).Value!.Seconds, 6);

    [Theory]
    [InlineData("", "it is no span of time")]
    [InlineData("-5", "it is negative")]
    [InlineData("5 potatoes", "a number is missing")]
    [InlineData("3.", "a point has no digit behind it")]
    [InlineData("584542y", "it is too long")]
    public void Refusals_have_a_reason(string text, string reason) =>
        Assert.Equal(reason, SystemdTimeSpan.Parse(text).Refusal!.Reason.ToString());

    [Theory]
    [InlineData(150, "150s")]
    [InlineData(0.1, "0.1s")]
    public void A_span_is_made_of_seconds(double seconds, string text)
    {
        var span = SystemdTimeSpan.FromSeconds(seconds);
        Assert.Equal(text, span.ToArgument().Marked);
        Assert.Equal(span, SystemdTimeSpan.Parse(text).Value);
    }

    [Fact]
    public void Nobody_knows_a_span_with_a_specifier() =>
        Assert.True(SystemdTimeSpan.Parse(Text.Specifier('i')).IsUnknown);

    [Fact]
    public void The_argument_is_the_text_again() =>
        Property.ArgumentIsTheTextAgain(SystemdTimeSpan.Parse, "1", "30", "h", "min", "s", "ms", "-", "+", ".5", "infinity", "\t");
}
