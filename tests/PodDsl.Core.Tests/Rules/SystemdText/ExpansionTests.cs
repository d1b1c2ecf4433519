using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Podman;
using PodDsl.Core.Rules.SystemdText;

namespace PodDsl.Core.Tests.Rules.SystemdText;

/// <summary>POD5008 and POD5009: what systemd expands, or refuses to.</summary>
public sealed class ExpansionTests
{
    [Fact]
    public void An_unknown_specifier_is_an_error()
    {
        var finding = Assert.Single(UnknownSpecifierRule.Rule.FindIn("Environment=URL=http://a/%20b"));
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
        Assert.Equal(expected, Assert.Single(UnknownSpecifierRule.Rule.FindIn(line)).Mended("DoublePercent"));

    [Theory]
    [InlineData("Exec=a %h %%z 50%")]
    [InlineData("HealthCmd=curl -w %{http_code} x")]
    [InlineData("[Install]\nAlias=a%z.service")] // never becomes part of a command
    [InlineData("[Unit]\nDescription=100%z")]
    [InlineData("[Service]\nExecStartPre=/bin/echo %%z")]
    public void Known_and_doubled_ones_are_not_reported(string line) => Assert.Empty(UnknownSpecifierRule.Rule.FindIn(line));

    [Fact]
    public void Commands_of_the_service_are_looked_at_too() =>
        Assert.Single(UnknownSpecifierRule.Rule.FindIn("[Service]\nExecStartPre=/bin/echo %z"));

    [Fact]
    public void A_variable_that_the_service_has_not_got_is_reported()
    {
        var finding = Assert.Single(ShellTextRule.Rule.FindIn("Exec=sh -c 'psql -U ${DB_USER}'"));
        Assert.Equal(
            "systemd puts what the service has of that name in place of '${DB_USER}' in Exec= of 'web' before the container starts. Double the $, so that the container sees it.",
            finding.Message);
        Assert.False(finding.IsError);
        Assert.Equal("Exec=sh -c psql -U ${DB_USER}", finding.Mended("DoubleSign"));
    }

    [Theory]
    [InlineData("Exec=serve $PORT", "${PORT}", "Exec=serve $PORT")]
    [InlineData("HealthCmd=pg_isready -U ${POSTGRES_USER}", "${POSTGRES_USER}", "HealthCmd=pg_isready -U ${POSTGRES_USER}")]
    [InlineData("Exec=sh -c 'date +%Y-%m'", "%Y", "Exec=sh -c date +%Y-%m")]
    [InlineData("Exec=sh -c \"printf '%s' a\"", "%s", "Exec=sh -c printf '%s' a")]
    [InlineData("Exec=echo $1", "$1", "Exec=echo $1")]
    [InlineData("Environment=A=x${B-c}y", "${B-c}", null)]
    public void What_the_container_is_meant_to_see_is_reported(string line, string what, string? mended)
    {
        var finding = Assert.Single(ShellTextRule.Rule.FindIn(line));
        Assert.Contains($"'{what}'", finding.Message, StringComparison.Ordinal);
        if (mended is not null)
        {
            Assert.Equal(mended, finding.Mended("DoubleSign"));
        }
    }

    [Theory]
    [InlineData("Exec=sh -c 'echo $$HOME $FOO'")] // in the middle of a word it stays
    [InlineData("Exec=serve $${PORT}")]
    [InlineData("Exec=serve ${PORT}\n[Service]\nEnvironment=PORT=80")]
    [InlineData("Exec=serve ${PORT}\n[Service]\nEnvironmentFile=/etc/web")]
    [InlineData("Exec=serve ${HOME}")]
    [InlineData("Exec=serve --dir %h/data")]
    [InlineData("Environment=A=${B}")]
    public void What_the_service_has_is_not_reported(string lines) => Assert.Empty(ShellTextRule.Rule.FindIn(lines));

    [Theory]
    [InlineData("Exec=serve ${PORT}", false)] // the manager of the user may have it
    [InlineData("Environment=PORT=80\nExec=serve ${PORT}", true)]
    public void In_a_unit_of_a_user_only_a_variable_of_the_container_is(string lines, bool isReported) =>
        Assert.Equal(isReported, ShellTextRule.Rule.FindIn(lines, Target.Default with { Scope = UnitScope.User }).Count > 0);
}
