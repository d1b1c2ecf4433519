using PodDsl.Core.Primitives;
using PodDsl.Core.Values;

namespace PodDsl.Core.Tests.Values;

public sealed class IdMapValueTests
{
    [Fact]
    public void A_text_is_an_entry() => Assert.Equal(
        new IdMapEntry(5, 7, 10, IdMapFlags.Extend | IdMapFlags.UidOnly | IdMapFlags.HostIdOfParent),
        IdMapValue.Parse("+u5:@7:10").Value!.Entry);

    [Theory]
    [InlineData("0:1")]
    [InlineData("0:1:1,1:2:1")]
    public void What_would_be_written_otherwise_is_unknown(string text) => Assert.True(IdMapValue.Parse(text).IsUnknown);

    [Fact]
    public void Other_texts_are_refused_with_the_reason() =>
        Assert.Equal("the host id 'x' is not a number", IdMapValue.Parse("0:x:1").Refusal!.Reason.ToString());

    [Fact]
    public void Nobody_knows_an_entry_with_a_specifier() => Assert.True(IdMapValue.Parse("0:" + Text.Specifier('U') + ":1").IsUnknown);

    [Fact]
    public void The_argument_is_the_text_again() =>
        Property.ArgumentIsTheTextAgain(IdMapValue.Parse, "0:1000:1", "+", "u", "@", "5", "0:0:1");
}
