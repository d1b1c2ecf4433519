using PodDsl.Core.Findings;
using PodDsl.Core.Podman;
using PodDsl.Core.Rules.SystemdText;

namespace PodDsl.Core.Tests.Rules.SystemdText;

/// <summary>POD5008: a percent sign that starts an unknown specifier for systemd.</summary>
public sealed class UnknownSpecifierTests
{
    [Fact]
    public void An_unknown_specifier_is_an_error()
    {
        var finding = Assert.Single(UnknownSpecifierRule.Rule.FindingsIn("Environment=URL=http://a/%20b"));
        Assert.Equal(
            "systemd has no specifier '%2', and refuses the service of 'web' for it (in Environment=). Double the percent sign: '%%2'.",
            finding.Message);
        Assert.True(finding.IsError);
        Assert.Equal("Environment=URL=http://a/%%20b", finding.Mended("DoublePercent"));
    }

    [Theory]
    [InlineData("Exec=a %z", "Exec=a %%z")]
    [InlineData("HealthCmd=curl http://a/%5B", "HealthCmd=curl http://a/%%5B")]
    [InlineData("Exec=\\x25z", "Exec=%%z")]
    [InlineData("Volume=/a%3:/b", "Volume=/a%%3:/b")]
    public void The_fix_doubles_the_percent_sign(string line, string expected) =>
        Assert.Equal(expected, Assert.Single(UnknownSpecifierRule.Rule.FindingsIn(line)).Mended("DoublePercent"));

    [Theory]
    [InlineData("Exec=a %h %%z 50%")]
    [InlineData("HealthCmd=curl -w %{http_code} x")]
    [InlineData("[Install]\nAlias=a%z.service")] // never becomes part of a command
    [InlineData("[Unit]\nDescription=100%z")]
    [InlineData("[Service]\nExecStartPre=/bin/echo %%z")]
    public void Known_and_doubled_ones_are_not_reported(string line) => Assert.Empty(UnknownSpecifierRule.Rule.FindingsIn(line));

    [Fact]
    public void Commands_of_the_service_are_looked_at_too() =>
        Assert.Single(UnknownSpecifierRule.Rule.FindingsIn("[Service]\nExecStartPre=/bin/echo %z"));
}
