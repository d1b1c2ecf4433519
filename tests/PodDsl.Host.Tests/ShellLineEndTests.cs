using PodDsl.Host.Tests.Harness;

namespace PodDsl.Host.Tests;

/// <summary>POD5025.</summary>
public sealed class ShellLineEndTests(Hosts hosts) : IClassFixture<Hosts>
{
    [Theory, MemberData(nameof(Suites.All), MemberType = typeof(Suites))]
    public async Task A_shell_takes_a_carriage_return_for_text(Suite suite)
    {
        var host = await hosts.GetAsync(suite, "shell");
        foreach (var script in (string[])["set -e\ncd /bin\ntrue\n", "if true; then\ntrue\nfi\n", "true\n"])
        {
            Assert.Equal(0, (await RunAsync(script)).ExitCode);
            Assert.NotEqual(0, (await RunAsync(script.Replace("\n", "\r\n", StringComparison.Ordinal))).ExitCode);
        }

        // Within quotes it is the text that the author wrote.
        Assert.Equal(0, (await RunAsync("test \"$(printf 'a\r\n' | wc -c)\" = 3")).ExitCode);

        Task<CommandResult> RunAsync(string script) =>
            host.RunAsync("podman", "run", "--rm", "--network=none", "docker.io/library/nextcloud:stable", "sh", "-c", script);
    }
}
