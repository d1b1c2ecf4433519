using PodDsl.Host.Tests.Harness;

namespace PodDsl.Host.Tests;

/// <summary>What POD5017 says of the words of a command.</summary>
public sealed class CommandWordsTests(Hosts hosts) : IClassFixture<Hosts>
{
    private const string Image = "docker.io/library/nextcloud:stable";

    [Theory, MemberData(nameof(Suites.All), MemberType = typeof(Suites))]
    public async Task A_command_line_in_one_word_is_the_name_of_a_program(Suite suite)
    {
        var host = await hosts.GetAsync(suite, "words");
        Assert.Contains("echo a b", await FailAsync(Image, "echo a b"), StringComparison.Ordinal);
        Assert.Contains("echo a", await FailAsync("--entrypoint=echo a", Image, "b"), StringComparison.Ordinal);
        Assert.Equal("a b", (await RunAsync("--entrypoint=[\"echo\", \"a\"]", Image, "b")).Output);
        Assert.Equal("a b", (await RunAsync(Image, "echo", "a", "b")).Output);
        Assert.Equal("a b", (await RunAsync("--entrypoint=[\"sh\", \"-c\"]", Image, "echo a b")).Output);

        Task<CommandResult> RunAsync(params string[] arguments) => host.RunAsync(["podman", "run", "--rm", "--network", "none", .. arguments]);

        async Task<string> FailAsync(params string[] arguments)
        {
            var result = await RunAsync(arguments);
            Assert.Equal(127, result.ExitCode);
            return result.StandardError;
        }
    }

    [Theory, MemberData(nameof(Suites.All), MemberType = typeof(Suites))]
    public async Task A_shell_reads_one_word(Suite suite)
    {
        var host = await hosts.GetAsync(suite, "words");
        Assert.Equal("", (await host.RunAsync("podman", "run", "--rm", "--network", "none", Image, "sh", "-c", "echo", "a", "b")).StandardOutput.Trim());
        Assert.Equal("a b", (await host.RunAsync("podman", "run", "--rm", "--network", "none", Image, "sh", "-c", "echo a b")).Output);
        Assert.Matches("^[0-9]+[{]HOME[}]$", (await host.RunAsync("podman", "run", "--rm", "--network", "none", Image, "sh", "-c", "echo $${HOME}")).Output);
        await host.WriteFileAsync("/etc/systemd/system/script.service", "[Service]\nType=oneshot\nExecStart=/bin/sh -c mkdir -p /srv/made\n");
        Assert.NotEqual(0, (await host.ShellAsync("systemctl daemon-reload; systemctl start script")).ExitCode);
        Assert.NotEqual(0, (await host.RunAsync("test", "-e", "/srv/made")).ExitCode);
    }
}
