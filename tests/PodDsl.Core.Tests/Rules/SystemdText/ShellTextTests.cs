using PodDsl.Core.Facts;
using PodDsl.Core.Podman;
using PodDsl.Core.Rules.SystemdText;

namespace PodDsl.Core.Tests.Rules.SystemdText;

/// <summary>POD5009: systemd expands text for a shell or a program in the container.</summary>
public sealed class ShellTextTests
{
    [Fact]
    public void A_variable_that_the_service_has_not_got_is_reported()
    {
        var finding = Assert.Single(ShellTextRule.Rule.FindingsIn("Exec=sh -c 'psql -U ${DB_USER}'"));
        Assert.Equal(
            "systemd puts nothing in place of '${DB_USER}' in Exec= of 'web' before the container starts. Double the $, so that the shell in the container expands it.",
            finding.Message);
        Assert.False(finding.IsError);
        Assert.Equal("Exec=sh -c psql -U ${DB_USER}", finding.Mended("DoubleSign"));
    }

    [Fact]
    public void Without_a_shell_in_the_container_the_service_has_to_know_the_variable()
    {
        var finding = Assert.Single(ShellTextRule.Rule.FindingsIn("EnvironmentFile=/etc/debug.env\nExec=echo \"value: ${FOO}\""));
        Assert.Equal(
            "systemd puts nothing in place of '${FOO}' in Exec= of 'web' before the container starts. No shell in the container would expand it: "
            + "set it by Environment= or EnvironmentFile= of [Service], or run a shell there and double the $.",
            finding.Message);
        Assert.Equal("EnvironmentFile=/etc/debug.env\nExec=echo value: ${FOO}\nEnvironmentFile=/etc/debug.env", finding.Mended("ShareEnvironmentFile"));
    }

    [Theory]
    [InlineData("Exec=serve ${HOME}", "${HOME}", "Exec=serve ${HOME}")] // a service of the system has none
    [InlineData("Exec=serve $PORT", "${PORT}", "Exec=serve $PORT")]
    [InlineData("HealthCmd=pg_isready -U ${POSTGRES_USER}", "${POSTGRES_USER}", "HealthCmd=pg_isready -U ${POSTGRES_USER}")]
    [InlineData("Exec=sh -c 'date +%Y-%m'", "%Y", "Exec=sh -c date +%Y-%m")]
    [InlineData("Exec=sh -c \"printf '%s' a\"", "%s", "Exec=sh -c printf '%s' a")]
    [InlineData("Exec=echo $1", "$1", "Exec=echo $1")]
    [InlineData("Environment=A=x${B-c}y", "${B-c}", null)]
    public void What_the_container_is_meant_to_see_is_reported(string line, string what, string? mended)
    {
        var finding = Assert.Single(ShellTextRule.Rule.FindingsIn(line));
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
    [InlineData("Exec=serve ${HOME}\n[Service]\nUser=web")]
    [InlineData("Exec=serve ${INVOCATION_ID}")]
    [InlineData("Exec=serve --dir %h/data")]
    [InlineData("Environment=A=${B}")]
    public void What_the_service_has_is_not_reported(string lines) => Assert.Empty(ShellTextRule.Rule.FindingsIn(lines));

    [Theory]
    [InlineData("Exec=serve ${PORT}", false)] // the manager of the user may have it
    [InlineData("Environment=PORT=80\nExec=serve ${PORT}", true)]
    [InlineData("EnvironmentFile=/etc/web\nExec=serve ${PORT}", true)]
    [InlineData("EnvironmentFile=/etc/web\nExec=serve ${HOME}", false)]
    public void In_a_unit_of_a_user_only_a_variable_of_the_container_is(string lines, bool isReported) =>
        Assert.Equal(isReported, ShellTextRule.Rule.FindingsIn(lines, Target.Default with { Scope = UnitScope.User }).Count > 0);
}
