using PodDsl.Host.Tests.Harness;

namespace PodDsl.Host.Tests;

/// <summary>POD4025 is true for podman 4.3, and not for later ones.</summary>
public sealed class ClosedOutputTests
{
    [Theory]
    [InlineData(Suite.Bookworm, "", "can't create /dev/stdout: Permission denied")]
    [InlineData(Suite.Bookworm, "--tty", "opened again")]
    [InlineData(Suite.Trixie, "", "opened again")]
    [InlineData(Suite.Experimental, "", "opened again")]
    public async Task Output_of_a_mapped_container_can_be_opened_again_with_a_terminal_or_a_newer_podman(Suite suite, string flag, string expected)
    {
        await using var host = await RealHost.StartAsync(suite);
        await host.WriteFileAsync(
            "/etc/systemd/system/mapped.service",
            $"""
             [Service]
             ExecStart=/usr/bin/podman run --rm --network none {flag} --uidmap 0:110000:4999 --gidmap 0:110000:4999 docker.io/library/nextcloud:stable sh -c "echo opened again > /dev/stdout"
             """ + "\n");
        _ = (await host.ShellAsync("systemctl daemon-reload; systemctl start mapped.service")).Output;

        await host.RetryAsync(
            TimeSpan.FromSeconds(60), "mapped.service", "/bin/sh", "-c", $"journalctl --no-pager -o cat -u mapped.service | grep -F \"{expected}\"");
    }
}
