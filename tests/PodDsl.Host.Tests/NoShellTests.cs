using PodDsl.Host.Tests.Harness;

namespace PodDsl.Host.Tests;

/// <summary>What POD5019 says of commands that no shell reads.</summary>
public sealed class NoShellTests(Hosts hosts) : IClassFixture<Hosts>
{
    private static readonly string[] Words = ["a", "&&", "||", "|", ">", ">>", "<", "2>&1", "&", "~/x", "*.pid", "/etc/*", "{a,b}", "2>/dev/null", "b"];

    [Theory, MemberData(nameof(Suites.All), MemberType = typeof(Suites))]
    public async Task Words_of_a_shell_are_arguments(Suite suite)
    {
        var host = await hosts.GetAsync(suite, "shell");
        var random = new Random(5019);
        var lines = Enumerable.Range(0, 60).Select(_ => string.Join(" ", Enumerable.Range(0, random.Next(1, 9)).Select(_ => Words[random.Next(Words.Length)]))).ToList();
        await host.WriteFileAsync(
            "/etc/systemd/system/words.service",
            "[Service]\nType=oneshot\nExecStartPre=mkdir -p ~/zz\nExecStartPre=touch /srv/x.pid\nExecStartPre=rm -f /srv/*.pid\n"
            + string.Concat(lines.Select(line => $"ExecStart=/bin/echo [ {line} ]\n")));
        _ = (await host.ShellAsync("systemctl daemon-reload; systemctl start words; test -d '/~/zz'; test -e /srv/x.pid")).Output;

        var printed = (await host.RunAsync("journalctl", "-o", "cat", "--no-pager", "-u", "words.service")).Lines.Where(line => line.StartsWith("[ ", StringComparison.Ordinal));

        Assert.Equal(lines.Select(line => $"[ {line} ]"), printed);
    }

    [Theory, MemberData(nameof(Suites.All), MemberType = typeof(Suites))]
    public async Task A_program_that_only_a_shell_finds_does_not_run(Suite suite)
    {
        var host = await hosts.GetAsync(suite, "shell");
        foreach (var (index, command) in ((string[])["~/bin/true", "$HOME/bin/true", "./true", "source /etc/profile", "export A=1", "if true"]).Index())
        {
            await host.WriteFileAsync($"/etc/systemd/system/none{index}.service", $"[Service]\nType=oneshot\nExecStartPre={command}\nExecStart=/bin/true\n");
            var result = await host.ShellAsync($"systemctl daemon-reload; systemctl start none{index}");
            Assert.True(result.ExitCode != 0, command);
        }
    }
}
