using PodDsl.Core.Rules.SystemdText;

namespace PodDsl.Core.Tests.Rules.SystemdText;

/// <summary>POD5019: a command has words that only a shell understands, and no shell reads it.</summary>
public sealed class NoShellTests
{
    [Fact]
    public void An_operator_is_reported_and_read_by_a_shell()
    {
        var finding = Assert.Single(NoShellRule.Rule.FindingsIn("[Service]\nExecStartPost=podman exec app nginx -t && echo ok"));
        Assert.Equal(
            "No shell reads ExecStartPost= of 'web': '&&' and what follows are arguments of 'podman'. Run a shell: /bin/sh -c and the whole line as one word.",
            finding.Message);
        Assert.Equal("ExecStartPost=/bin/sh -c podman exec app nginx -t && echo ok", finding.Mended("UseShell"));
    }

    [Theory]
    [InlineData("ExecStopPost=podman logs app > /var/log/app.last", "ExecStopPost=/bin/sh -c podman logs app > /var/log/app.last", "UseShell")]
    [InlineData("ExecStartPre=mkdir -p ~/app", "ExecStartPre=mkdir -p %h/app", "UseSpecifier")]
    [InlineData("ExecStartPre=cp ~/a /b && touch 'c d'", "ExecStartPre=/bin/sh -c cp \"%h/a\" /b && touch 'c d'", "UseShell")]
    [InlineData("ExecStartPre=-rm -f /run/app/*.pid", "ExecStartPre=/bin/sh -c rm -f /run/app/*.pid", "UseShell")]
    [InlineData("ExecStartPre=mkdir -p /srv/{a,b}", "ExecStartPre=/bin/sh -c mkdir -p /srv/{a,b}", "UseShell")]
    [InlineData("ExecStartPre=source /etc/app.env", "ExecStartPre=/bin/sh -c source /etc/app.env", "UseShell")]
    [InlineData("ExecStartPost=curl http://localhost/ 2>/dev/null", "ExecStartPost=/bin/sh -c curl http://localhost/ 2>/dev/null", "UseShell")]
    [InlineData("ExecStartPost=podman ps | grep web", "ExecStartPost=/bin/sh -c podman ps | grep web", "UseShell")]
    [InlineData("ExecStartPost=/usr/bin/watcher &", "ExecStartPost=/bin/sh -c /usr/bin/watcher &", "UseShell")]
    public void A_command_of_the_service_is_mended(string line, string mended, string key)
    {
        var finding = Assert.Single(NoShellRule.Rule.FindingsIn("[Service]\n" + line));
        Assert.Equal(mended, finding.Mended(key));
        Assert.Empty(NoShellRule.Rule.Findings(Assert.Single(finding.FixOf(key).Apply(finding.Unit!))));
    }

    [Theory]
    [InlineData("/usr/bin/env podman logs app > /x", "'>' and what follows are arguments of 'podman'.")]
    [InlineData("env -i A=b /usr/bin/podman logs app > /x", "'>' and what follows are arguments of 'podman'.")]
    [InlineData("env -u A podman logs app > /x", "'>' and what follows are arguments of 'env'.")]
    [InlineData("/usr/bin/env rm -f /x/*", "'rm' gets '/x/*' as the name of one file.")]
    [InlineData("/usr/bin/env export A=b", "'export' is a word of the shell, and env finds no program of that name.")]
    public void The_program_that_env_runs_is_named(string command, string what) =>
        Assert.Contains(what, Assert.Single(NoShellRule.Rule.FindingsIn("[Service]\nExecStartPre=" + command)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("Exec=nginx -t && nginx")]
    [InlineData("Exec=sh -c 'a' > /log")]
    [InlineData("ReloadCmd=nginx -t || true")]
    [InlineData("[Service]\nExecStartPre=~/bin/prepare")]
    [InlineData("[Service]\nExecStartPre=-$HOME/bin/prepare")]
    [InlineData("[Service]\nExecStartPre=./prepare")]
    [InlineData("[Service]\nExecStartPre=/bin/sh -c true && touch /x")]
    public void Other_words_of_a_shell_are_reported(string lines) => Assert.Single(NoShellRule.Rule.FindingsIn(lines));

    [Theory]
    [InlineData("Exec=sh -c 'a && b > c'")]
    [InlineData("Exec=server http://minio{1...4}/data{1...2}")]
    [InlineData("Exec=gotenberg --chromium-allow-list=file:///tmp/.*")]
    [InlineData("Exec=serve --path ~/x")] // many programs know it themselves
    [InlineData("[Service]\nExecStartPre=/bin/sh -c \"mkdir -p ~/app && rm -f /x/*\"")]
    [InlineData("[Service]\nExecStartPre=find /srv -name *.tmp -delete")]
    [InlineData("[Service]\nExecStartPre=[ 5 > 3 ]")]
    [InlineData("[Service]\nExecStartPre=/usr/bin/env find /srv -name *.tmp -delete")]
    [InlineData("[Service]\nExecStartPre=/usr/bin/env")]
    [InlineData("[Service]\nExecStartPre=systemctl restart foo@*")]
    [InlineData("[Service]\nExecStartPre=ssh -i ~/.ssh/key host true")]
    [InlineData("[Service]\nExecStartPre=curl \"http://localhost/?a=1&b=2\"")]
    [InlineData("[Service]\nExecStartPre=rm -f %t/web.pid")]
    [InlineData("[Service]\nExecStartPre=|echo a && echo b")]
    public void What_needs_no_shell_is_not(string lines) => Assert.Empty(NoShellRule.Rule.FindingsIn(lines));
}
