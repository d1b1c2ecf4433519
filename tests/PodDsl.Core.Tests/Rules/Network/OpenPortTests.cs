namespace PodDsl.Core.Tests.Rules.Network;

/// <summary>POD2010: the port of a database or of an administration on every address of the host.</summary>
public sealed class OpenPortTests
{
    [Theory]
    [InlineData("# a.container\nPublishPort=5432:5432", "'a' publishes port 5432 of PostgreSQL on every address of the host, so all of its networks reach it. Listen on 127.0.0.1, or state the address 0.0.0.0 if that is meant.")]
    [InlineData("# a.pod\nPublishPort=16379:6379", "'a' publishes port 6379 of Redis and Valkey on every address of the host, so all of its networks reach it. Listen on 127.0.0.1, or state the address 0.0.0.0 if that is meant.")]
    public void An_open_database_is_reported(string text, string message) => Assert.Equal("a: " + message, RuleFindings.Messages("POD2010", text));

    [Theory]
    [InlineData("PublishPort=127.0.0.1:5432:5432")]
    [InlineData("PublishPort=0.0.0.0:5432:5432")]
    [InlineData("PublishPort=[::]:5432:5432")]
    [InlineData("PublishPort=5432:80")]
    [InlineData("PublishPort=5432:5432\nNetwork=host")]
    public void A_database_with_an_address_is_not_reported(string lines) => Assert.Empty(RuleFindings.Find("POD2010", "# a.container\n" + lines));

    [Theory]
    [InlineData("ListenOnLoopback", "a: PublishPort=127.0.0.1:5432:5432")]
    [InlineData("ListenEverywhere", "a: PublishPort=0.0.0.0:5432:5432")]
    public void An_open_database_gets_an_address(string key, string expected) =>
        Assert.Equal(expected, RuleFindings.Fixed("POD2010", key, "# a.container\nPublishPort=5432:5432"));
}
