using PodDsl.Core.Primitives;
using PodDsl.Core.Values;

namespace PodDsl.Core.Tests.Values;

public sealed class PortMappingTests
{
    public static TheoryData<string, PortMapping> Mappings { get; } = new()
    {
        { "80", new PortMapping(80) },
        { "8080:80", new PortMapping(80, 8080) },
        { "127.0.0.1:8080:80/udp", new PortMapping(80, 8080, "127.0.0.1", "udp") },
        { "[::1]:8000-8010:9000-9010", new PortMapping(9000, 8000, "[::1]", null, 11) },
        { "127.0.0.1::80", new PortMapping(80, null, "127.0.0.1") },
        { "99999:0", new PortMapping(0, 99999) },
    };

    [Theory]
    [MemberData(nameof(Mappings))]
    public void A_text_is_a_mapping(string text, PortMapping mapping) => Assert.Equal(mapping, PortMapping.Parse(text).Value);

    [Theory]
    [InlineData("x", "the port of the container is no number or range")]
    [InlineData("80:", "the port of the container is no number or range")]
    [InlineData("90-80", "the port of the container is no number or range")]
    [InlineData("x:80", "the port of the host is no number or range")]
    public void Other_texts_are_refused_with_the_reason(string text, string reason) =>
        Assert.Equal(reason, PortMapping.Parse(text).Refusal!.Reason.ToString());

    /// <summary>podman takes them, but we would write the mapping otherwise.</summary>
    [Theory]
    [InlineData("080:80")]
    [InlineData("8000-8010:80")]
    public void What_would_be_written_otherwise_is_unknown(string text) => Assert.True(PortMapping.Parse(text).IsUnknown);

    [Fact]
    public void Nobody_knows_a_port_with_a_variable() => Assert.True(PortMapping.Parse(Text.Variable("PORT") + ":80").IsUnknown);

    [Fact]
    public void The_argument_is_the_text_again() =>
        Property.ArgumentIsTheTextAgain(PortMapping.Parse, "80", "8080", "-", "127.0.0.1:", "[::1]:", "/udp", "90");
}
