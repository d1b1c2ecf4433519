using PodDsl.Core.Facts;
using PodDsl.Core.Podman;
using PodDsl.Core.Writers;

namespace PodDsl.Core.Tests.Writers;

/// <summary>Services for a podman that is older than Quadlet.</summary>
public sealed class OldPodmanServiceTests
{
    /// <summary>A network or volume that is there already is no failure.</summary>
    [Theory]
    [InlineData("# data.volume", "4.3", "ExecStart=-/usr/bin/podman volume create systemd-data\nExecStart=/usr/bin/podman volume exists systemd-data\n")]
    [InlineData("# data.volume", "4.4", "ExecStart=/usr/bin/podman volume create --ignore systemd-data\n")]
    [InlineData("# lan.network\nSubnet=10.89.1.0/24", "4.3", "ExecStart=-/usr/bin/podman network create --subnet 10.89.1.0/24 systemd-lan\nExecStart=/usr/bin/podman network exists systemd-lan\n")]
    [InlineData("# lan.network\nSubnet=10.89.1.0/24", "4.4", "ExecStart=/usr/bin/podman network create --ignore --subnet 10.89.1.0/24 systemd-lan\n")]
    public void Networks_and_volumes_may_exist(string unit, string podman, string commands) =>
        Assert.Contains($"\n{commands}SyslogIdentifier=", Write(unit, podman), StringComparison.Ordinal);

    /// <summary>It never removes a file with an id, and makes nothing while there is one.</summary>
    [Theory]
    [InlineData("4.3", false)]
    [InlineData("4.4", true)]
    [InlineData("5.5", true)]
    [InlineData("5.6", false)]
    public void Containers_and_pods_have_a_file_with_an_id_where_podman_removes_it(string podman, bool hasFile)
    {
        foreach (var (unit, flags) in ((string, string[])[])
        [
            ("# web.container\nImage=docker.io/library/nginx:1.29", ["--cidfile"]),
            ("# site.pod", ["--pod-id-file"]),
            ("# web.container\nPod=site.pod\n# site.pod", ["--cidfile", "--pod-id-file"]),
        ])
        {
            var text = Write(unit, podman);
            Assert.All(flags, flag => Assert.Equal(hasFile, text.Contains(flag, StringComparison.Ordinal)));
        }

        if (!hasFile)
        {
            Assert.Contains("ExecStop=/usr/bin/podman rm -v -f -i systemd-%N\n", Write("# web.container", podman), StringComparison.Ordinal);
            Assert.Contains("ExecStopPost=/usr/bin/podman pod rm --ignore --force systemd-site\n", Write("# site.pod", podman), StringComparison.Ordinal);
        }
    }

    /// <summary>The service of the first unit.</summary>
    private static string Write(string text, string podman)
    {
        Assert.True(PodmanVersion.TryParse(podman, out var version));
        return Assert.Single(ServiceWriter.Write(TestUnits.Read(text)[0], Target.Default with { Podman = version }).Files).Text;
    }
}
