using PodDsl.Host.Tests.Harness;

namespace PodDsl.Host.Tests;

/// <summary>What POD4028 says of units that name themselves.</summary>
public sealed class SelfDependencyTests
{
    [Theory, MemberData(nameof(Suites.All), MemberType = typeof(Suites))]
    public async Task A_unit_that_names_itself_starts_as_if_it_did_not(Suite suite)
    {
        await using var host = await RealHost.StartAsync(suite);
        string[] directives =
        [
            "Wants", "Requires", "Requisite", "BindsTo", "Upholds", "PartOf", "After", "Before", "Conflicts", "OnFailure", "OnSuccess",
            "PropagatesStopTo", "StopPropagatedFrom", "PropagatesReloadTo", "ReloadPropagatedFrom", "JoinsNamespaceOf",
        ];
        foreach (var directive in directives)
        {
            await host.WriteFileAsync($"/etc/systemd/system/self-{directive}.service", $"[Unit]\n{directive}=self-{directive}.service\n[Service]\nExecStart=/bin/sleep 1000\n");
        }

        await host.WriteFileAsync("/etc/systemd/system/enabled.service", "[Service]\nExecStart=/bin/sleep 1000\n[Install]\nWantedBy=enabled.service\n");
        var names = string.Join(" ", directives.Select(directive => $"self-{directive}.service"));
        _ = (await host.ShellAsync($"systemctl daemon-reload; systemctl enable enabled.service; systemctl start {names}")).Output;
        Assert.All((await host.ShellAsync($"systemctl is-active {names}")).Lines, state => Assert.Equal("active", state));
        foreach (var directive in directives)
        {
            Assert.DoesNotContain(
                $"self-{directive}.service",
                (await host.RunAsync("systemctl", "show", "--value", "--property", directive, $"self-{directive}.service")).Output,
                StringComparison.Ordinal);
        }

        await host.RebootAsync();
        Assert.Equal("inactive", (await host.RunAsync("systemctl", "is-active", "enabled.service")).StandardOutput.Trim());
    }

    [Theory, MemberData(nameof(Suites.Quadlet), MemberType = typeof(Suites))]
    public async Task A_container_in_its_own_network_does_not_start(Suite suite)
    {
        await using var host = await RealHost.StartAsync(suite);
        const string Container = "[Container]\nImage=docker.io/library/nextcloud:stable\nExec=sleep 1000\n";
        await host.WriteFileAsync("/etc/containers/systemd/unit.container", Container + "Network=unit.container\n");
        await host.WriteFileAsync("/etc/containers/systemd/name.container", Container + "ContainerName=name\nNetwork=container:name\n");
        _ = (await host.RunAsync("systemctl", "daemon-reload")).Output;
        foreach (var name in new[] { "unit", "name" })
        {
            Assert.NotEqual(0, (await host.RunAsync("systemctl", "start", name + ".service")).ExitCode);
            Assert.Contains(
                "no container with name or ID", (await host.RunAsync("journalctl", "-u", name + ".service", "--no-pager", "-o", "cat")).Output, StringComparison.Ordinal);
        }
    }
}
