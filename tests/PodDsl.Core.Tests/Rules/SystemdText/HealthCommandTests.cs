using PodDsl.Core.Facts;
using PodDsl.Core.Podman;
using PodDsl.Core.Rules.SystemdText;

namespace PodDsl.Core.Tests.Rules.SystemdText;

/// <summary>POD5018: a health check runs something else than what is written.</summary>
public sealed class HealthCommandTests
{
    [Fact]
    public void Quotes_around_the_whole_command_are_reported_and_taken_away()
    {
        var finding = Assert.Single(HealthCommandRule.Rule.FindingsIn("HealthCmd='curl --fail http://localhost/ || exit 1'"));
        Assert.Equal(
            "HealthCmd= of 'web' fails each time: the shell in the container gets the quotes too, and takes the whole command for the name of a program. Take the quotes away.",
            finding.Message);
        Assert.Equal("HealthCmd=curl --fail http://localhost/ || exit 1", finding.Mended("UnquoteCommand"));
    }

    [Theory]
    [InlineData("HealthCmd=CMD-SHELL 'test -e / || exit 1'", "HealthCmd=CMD-SHELL test -e / || exit 1", "UnquoteCommand")]
    [InlineData("HealthStartupCmd='test -e /'", "HealthStartupCmd=test -e /", "UnquoteCommand")]
    [InlineData("HealthCmd=sh -c curl -f http://localhost/", "HealthCmd=curl -f http://localhost/", "UnquoteCommand")]
    [InlineData("HealthCmd=CMD curl -f http://localhost/ || exit 1", "HealthCmd=CMD-SHELL curl -f http://localhost/ || exit 1", "UseShell")]
    [InlineData("HealthCmd=test $$$${x} = 5", "HealthCmd=test ${x} = 5", "UndoubleSign")]
    public void A_check_that_always_fails_is_mended(string line, string mended, string key) =>
        Assert.Equal(mended, Assert.Single(HealthCommandRule.Rule.FindingsIn(line)).Mended(key));

    [Fact]
    public void Operators_in_an_array_reach_the_program() => Assert.Contains(
        "the program gets '||' as an argument",
        Assert.Single(HealthCommandRule.Rule.FindingsIn("HealthCmd=[\"CMD\", \"curl\", \"-f\", \"http://localhost/\", \"||\", \"exit\", \"1\"]")).Message,
        StringComparison.Ordinal);

    [Fact]
    public void An_array_with_its_word_CMD_is_reported_for_the_podman_that_takes_it_apart()
    {
        const string Line = "HealthCmd=[\"CMD\", \"curl\", \"-f\", \"http://localhost/\"]";
        Assert.Empty(HealthCommandRule.Rule.FindingsIn(Line));
        var finding = Assert.Single(HealthCommandRule.Rule.FindingsIn(Line, Target.Default with { Podman = new PodmanVersion(5, 4) }));
        Assert.Contains("podman 5.4 takes a JSON array with CMD apart at its blanks, and runs a program named '[\"CMD\",'", finding.Message, StringComparison.Ordinal);
        Assert.Equal("HealthCmd=[\"curl\", \"-f\", \"http://localhost/\"]", finding.Mended("UnquoteCommand"));
    }

    [Theory]
    [InlineData("HealthCmd=curl -f http://localhost/ || exit 1")]
    [InlineData("HealthCmd=\"curl -f http://localhost/ || exit 1\"")] // Quadlet takes those away
    [InlineData("HealthCmd='/opt/health'")]
    [InlineData("HealthCmd='a' && 'b'")]
    [InlineData("HealthCmd=sh -c 'ss -tlnp | grep -q 50003 || exit 1'")]
    [InlineData("HealthCmd=sh -c true && test -e /")]
    [InlineData("HealthCmd=wget http://localhost:${PORT:-6060}/health")]
    [InlineData("HealthCmd=wget http://localhost:$${PORT}/health")]
    [InlineData("HealthCmd=kill -0 $$$$")]
    [InlineData("HealthCmd=CMD curl -f http://localhost/")]
    [InlineData("HealthCmd=[\"CMD-SHELL\", \"curl -f http://localhost/ || exit 1\"]")]
    [InlineData("HealthCmd=none")]
    [InlineData("HealthCmd=ps aux | grep '[s]idekiq\\ 7' || false")]
    public void What_runs_is_not_reported(string line) => Assert.Empty(HealthCommandRule.Rule.FindingsIn(line));
}
