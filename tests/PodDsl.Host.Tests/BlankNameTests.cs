using PodDsl.Host.Tests.Harness;

namespace PodDsl.Host.Tests;

/// <summary>POD5026.</summary>
public sealed class BlankNameTests(Hosts hosts) : IClassFixture<Hosts>
{
    [Theory, MemberData(nameof(Suites.All), MemberType = typeof(Suites))]
    public async Task Podman_takes_names_with_blanks_and_nothing_finds_them(Suite suite)
    {
        var host = await hosts.GetAsync(suite, "names");
        string[] run = ["podman", "run", "--rm", "--hostname", "my web", "--env", "LEVEL =debug", "--env", " FRONT=x", "docker.io/library/nextcloud:stable"];

        var variables = (await host.RunAsync([.. run, "env"])).Lines;
        Assert.Contains("LEVEL =debug", variables);
        Assert.Contains("FRONT=x", variables);
        Assert.Equal("[]", (await host.RunAsync([.. run, "sh", "-c", "echo [$LEVEL]"])).Lines.Single());
        Assert.Equal("my web", (await host.RunAsync([.. run, "hostname"])).Lines.Single());
        Assert.NotEqual(0, (await host.RunAsync([.. run, "hostname", "-i"])).ExitCode);
    }
}
