using PodDsl.Core.Rules.SystemdText;

namespace PodDsl.Core.Tests.Rules.SystemdText;

/// <summary>POD5017: a command has one word where several are meant, or several where one is.</summary>
public sealed class CommandWordsTests
{
    [Fact]
    public void A_command_line_in_one_word_is_reported_and_split()
    {
        var finding = Assert.Single(CommandWordsRule.Rule.FindingsIn("Exec=\"redis-server --save 60 1\""));
        Assert.Equal(
            "Exec= of 'web' has 'redis-server --save 60 1' as one word, and the container looks for a program of that name. Write a word for each argument.",
            finding.Message);
        Assert.Equal("Exec=redis-server --save 60 1", finding.Mended("SplitCommand"));
    }

    [Fact]
    public void An_entrypoint_with_blanks_is_reported_and_becomes_an_array()
    {
        var finding = Assert.Single(CommandWordsRule.Rule.FindingsIn("Entrypoint=php -f"));
        Assert.Equal(
            "Entrypoint= of 'web' is one word for podman, which looks for a program of the name 'php -f'. Write the words as a JSON array, or the arguments in Exec=.",
            finding.Message);
        Assert.Equal("Entrypoint=[\"php\", \"-f\"]", finding.Mended("SplitCommand"));
    }

    [Theory]
    [InlineData("Exec=sh -c mkdir -p /x", "Exec=sh -c mkdir -p /x", "JoinScript")]
    [InlineData("Exec=sh -c 'echo $$$${NAME}'", "Exec=sh -c echo ${NAME}", "UndoubleSign")]
    [InlineData("[Service]\nExecStartPre=/bin/sh -c mkdir -p /x", "ExecStartPre=/bin/sh -c mkdir -p /x", "JoinScript")]
    [InlineData("[Service]\nExecStartPost=/usr/bin/podman exec web sh -c touch /x", "ExecStartPost=/usr/bin/podman exec web sh -c touch /x", "JoinScript")]
    public void A_script_that_the_shell_does_not_get_is_mended(string lines, string mended, string key)
    {
        var finding = Assert.Single(CommandWordsRule.Rule.FindingsIn(lines));
        Assert.Equal(mended, finding.Mended(key));
        Assert.Empty(CommandWordsRule.Rule.Findings(Assert.Single(finding.FixOf(key).Apply(finding.Unit!))));
    }

    [Theory]
    [InlineData("Exec=\"--save 60 1\"")]
    [InlineData("Exec='curl -fsSL https://example.com/x.yaml -o /x.yaml'")]
    [InlineData("Exec=\"sh -c\" 'echo a'")]
    [InlineData("Entrypoint=/bin/sh /start.sh")]
    public void Other_lines_in_one_word_are_reported(string line) => Assert.Single(CommandWordsRule.Rule.FindingsIn(line));

    [Theory]
    [InlineData("Exec=redis-server --save \"60 1\"")]
    [InlineData("Exec=--title \"My own server\"")]
    [InlineData("Exec=\"--title=My own server\"")]
    [InlineData("Exec=\"--title My\" --port 80")]
    [InlineData("Entrypoint=[\"/bin/bash\", \"-c\"]\nExec='coolconfig generate-proof-key && /start.sh'")]
    [InlineData("Entrypoint=/bin/sh\nExec=-c 'echo a b'")]
    [InlineData("Entrypoint=[\"/usr/bin/tini\",\"--\"]\nExec=node server.js")]
    [InlineData("Exec=sh -c 'mkdir -p /x'")]
    [InlineData("Exec=sh -c 'echo $$0 $$1' name arg")]
    [InlineData("Exec=sh -c /start.sh arg")]
    [InlineData("Exec=sh -c 'kill -9 $$$$'")]
    [InlineData("Exec=python -c 'print(1)' x")]
    [InlineData("[Service]\nExecStartPre=/bin/sh -c \"echo a\"")]
    public void Words_as_they_are_meant_are_not(string lines) => Assert.Empty(CommandWordsRule.Rule.FindingsIn(lines));
}
