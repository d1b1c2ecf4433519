using PodDsl.Core.Rules.SystemdText;

namespace PodDsl.Core.Tests.Rules.SystemdText;

public sealed class InlineCommentTests
{
    [Fact]
    public void The_message_shows_the_comment()
    {
        var finding = Assert.Single(InlineCommentRule.Rule.FindingsIn("ReadOnly=true # safer"));
        Assert.Equal(
            "'# safer' in ReadOnly= of 'web' is no comment but part of the value: unit files have comments on lines of their own only. Move it there.",
            finding.Message);
        Assert.False(finding.IsError);
    }

    [Theory]
    [InlineData("ReadOnly=true # safer", "ReadOnly=true")]
    [InlineData("Environment=A=1 #note", "Environment=A=1")]
    [InlineData("PublishPort=80:80 # web", "PublishPort=80:80")]
    [InlineData("Network=host #all", "Network=host")]
    [InlineData("Volume=/a:/b # data", "Volume=/a:/b")]
    [InlineData("Exec=serve --port 80 # the port", "Exec=serve --port 80")]
    [InlineData("UIDMap=0:1000:5 #x", "UIDMap=0:1000:5")]
    public void The_fix_removes_it(string line, string expected) =>
        Assert.Equal(expected, Assert.Single(InlineCommentRule.Rule.FindingsIn(line)).Mended("RemoveInlineComment"));

    [Theory]
    [InlineData("Environment=\"A=1 # no comment\"")]
    [InlineData("Environment=COLOUR=#fff")]
    [InlineData("Exec=bot --channel #podman")]
    [InlineData("Exec=sh -c \"run # really\"")]
    [InlineData("HealthCmd=test -e /x # shell")]
    [InlineData("Volume=/a #1:/b")]
    [InlineData("# a comment\nHostName=a")]
    [InlineData("[Unit]\nDescription=Number # one")]
    public void A_number_sign_that_is_meant_is_not_reported(string line) => Assert.Empty(InlineCommentRule.Rule.FindingsIn(line));

    [Theory]
    [InlineData("[Service]\nRestart=always # really")]
    [InlineData("[Service]\nTimeoutStartSec=900 #s")]
    public void Directives_are_looked_at_too(string lines) => Assert.Single(InlineCommentRule.Rule.FindingsIn(lines));
}
