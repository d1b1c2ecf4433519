using PodDsl.Host.Tests.Harness;

namespace PodDsl.Host.Tests;

/// <summary>What POD3004 says of volumes that bind a folder.</summary>
public sealed class BoundVolumeTests
{
    [Theory, MemberData(nameof(Suites.Quadlet), MemberType = typeof(Suites))]
    public async Task Nothing_orders_a_volume_after_the_mount_of_its_device(Suite suite)
    {
        await using var host = await RealHost.StartAsync(suite);
        await host.WriteFileAsync("/etc/containers/systemd/data.volume", "[Volume]\nType=none\nOptions=bind\nDevice=/mnt/disk1/data\n");
        await host.WriteFileAsync("/etc/containers/systemd/app.container", "[Container]\nImage=docker.io/library/nextcloud:stable\nExec=sleep 1000\nVolume=data.volume:/data\nVolume=/mnt/disk2:/other\n");
        _ = (await host.RunAsync("systemctl", "daemon-reload")).Output;
        var mounts = (await host.RunAsync("systemctl", "show", "--property", "RequiresMountsFor", "data-volume.service", "app.service")).Output;
        Assert.DoesNotContain("/mnt/disk1", mounts, StringComparison.Ordinal);
        Assert.Contains("/mnt/disk2", mounts, StringComparison.Ordinal);

        // Without the folder no container starts; in the folder below the mount it writes there.
        _ = (await host.ShellAsync("mkdir -p /mnt/disk2")).Output;
        Assert.NotEqual(0, (await host.RunAsync("systemctl", "start", "app.service")).ExitCode);
        Assert.Contains("does not exist", (await host.RunAsync("journalctl", "-u", "app.service", "--no-pager", "-o", "cat")).Output, StringComparison.Ordinal);
        _ = (await host.ShellAsync("mkdir -p /mnt/disk1/data; systemctl start app.service; podman exec systemd-app touch /data/lost; test -e /mnt/disk1/data/lost")).Output;

        await host.WriteFileAsync("/etc/containers/systemd/data.volume", "[Unit]\nRequiresMountsFor=/mnt/disk1/data\n[Volume]\nType=none\nOptions=bind\nDevice=/mnt/disk1/data\n");
        await host.WriteFileAsync("/etc/systemd/system/mnt-disk1.mount", "[Mount]\nWhat=tmpfs\nWhere=/mnt/disk1\nType=tmpfs\n");
        _ = (await host.RunAsync("systemctl", "daemon-reload")).Output;
        Assert.Contains("mnt-disk1.mount", (await host.RunAsync("systemctl", "show", "--property", "After,Requires", "data-volume.service")).Output, StringComparison.Ordinal);
    }
}
