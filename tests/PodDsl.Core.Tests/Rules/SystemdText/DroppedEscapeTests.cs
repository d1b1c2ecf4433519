using PodDsl.Core.Rules.SystemdText;

namespace PodDsl.Core.Tests.Rules.SystemdText;

public sealed class DroppedEscapeTests
{
    [Fact]
    public void A_backslash_that_is_no_escape_is_reported()
    {
        var finding = Assert.Single(DroppedEscapeRule.Rule.FindingsIn(@"Exec=grep a\.b /x"));
        Assert.Equal(
            @"'\.' in Exec= of 'web' is no escape, and Quadlet drops the whole assignment for it. Double the backslash.", finding.Message);
        Assert.False(finding.IsError);
        Assert.Equal(@"Exec=grep a\.b /x", finding.Mended("DoubleBackslash"));
    }

    [Theory]
    [InlineData(@"Environment=P=C:\path Q=\$1", "Environment=P=C:\\path\nEnvironment=Q=\\$1")]
    [InlineData(@"PodmanArgs=--log-opt a\;b", @"PodmanArgs=--log-opt a\;b")]
    public void The_fix_doubles_each_of_them(string line, string expected) =>
        Assert.Equal(expected, Assert.Single(DroppedEscapeRule.Rule.FindingsIn(line)).Mended("DoubleBackslash"));

    [Theory]
    [InlineData(@"Exec=a\tb \x41 \\. 'x\n'")]
    [InlineData(@"HealthCmd=grep a\.b /x")] // taken as it stands
    [InlineData("Exec=serve \\\n  --port 80 \\\n  --name=web")]
    [InlineData("PodmanArgs=--cpus 2 \\\n  --env A=1")]
    [InlineData(@"[Service]" + "\n" + @"ExecStartPre=/bin/echo a\.b")]
    public void Escapes_and_continued_lines_are_not_reported(string lines) => Assert.Empty(DroppedEscapeRule.Rule.FindingsIn(lines));

    [Fact]
    public void A_line_that_is_swallowed_is_reported() => Assert.Equal(
        "'HostName=web' in Exec= of 'web' is no line of its own, because the line before it ends in a backslash. Take the backslash out.",
        Assert.Single(DroppedEscapeRule.Rule.FindingsIn("Exec=serve \\\n  --port 80 \\\nHostName=web")).Message);

    [Fact]
    public void The_environment_of_the_service_loses_the_rest_of_the_line() => Assert.Equal(
        @"'\q' in Environment= of 'web' is no escape, and systemd drops the rest of the line for it. Double the backslash.",
        Assert.Single(DroppedEscapeRule.Rule.FindingsIn("[Service]\nEnvironment=A=1 B=\\q")).Message);
}
