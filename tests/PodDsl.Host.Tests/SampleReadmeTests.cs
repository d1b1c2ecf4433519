using PodDsl.Host.Tests.Harness;

namespace PodDsl.Host.Tests;

/// <summary>Samples that are installed by the commands of their READMEs, with images that stand in for those of a registry.</summary>
public sealed class SampleReadmeTests(Hosts hosts) : IClassFixture<Hosts>
{
    private const Suite Attic = Suite.Trixie;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    /// <summary>Makes an image of the only one that is there, with one more program.</summary>
    private const string MakeImage = """
        image() {
          root=$(mktemp -d)
          podman export $(podman create docker.io/library/nextcloud:stable) | tar x -C "$root"
          printf '#!/bin/sh\n%s\n' "$3" >"$root/bin/$2"
          chmod 755 "$root/bin/$2"
          tar -C "$root" -cf /tmp/image.tar .
          podman import -q -c "$4" /tmp/image.tar "$1"
          rm -r "$root"
        }

        """;

    [Fact]
    public async Task Services_of_a_user_run_with_subordinate_ids_and_nobody_logged_in()
    {
        var host = await hosts.GetAsync(Attic, "RootlessUser", host => InstallAsync(host, "RootlessUser", MakeImage + """
            image docker.io/library/postgres:17 pg_isready 'exit 0' 'CMD=["/bin/httpd","-f","-p","5432","-u","www-data"]'
            image docker.io/miniflux/miniflux:2.2.6 true 'exit 0' 'CMD=["/bin/httpd","-f","-p","8080","-u","www-data"]'
            podman save -q -m -o /tmp/images.tar docker.io/library/postgres:17 docker.io/miniflux/miniflux:2.2.6
            chmod 644 /tmp/images.tar
            runuser -l reader -c 'podman load -q -i /tmp/images.tar'
            """));

        string[] services = ["database.service", "miniflux.service"];
        foreach (var service in services)
        {
            Assert.Equal("active", (await host.RunAsync("systemctl", "--user", "-M", "reader@", "is-active", service)).Output);
        }

        // systemd 257 lists the manager of a user as a session too.
        Assert.DoesNotContain((await host.RunAsync("loginctl", "list-sessions", "--no-legend")).Lines, line => !line.Contains(" manager ", StringComparison.Ordinal));
        // www-data of each container: block 0 is the range that useradd gave, block 1 the one that the README adds.
        await AssertRunsAsync(host, 100033, "/bin/httpd -f -p 5432");
        await AssertRunsAsync(host, 200033, "/bin/httpd -f -p 8080");
        Assert.Equal(
            "postgres://miniflux:",
            (await host.ShellAsync("runuser -l reader -c 'podman exec miniflux /bin/sh -c \"echo \\$DATABASE_URL\"'")).Output[..20]);
    }

    [Fact]
    public async Task Backup_reads_what_only_the_program_may_read()
    {
        var host = await hosts.GetAsync(Attic, "BackupTimer", host => InstallAsync(host, "BackupTimer", MakeImage + """
            image docker.io/vaultwarden/server:1.33.2 true 'exit 0' 'CMD=["/bin/httpd","-f","-p","80"]'
            image docker.io/restic/restic:0.18.0 restic 'umask 077; { echo "$@"; wc -c <"$RESTIC_PASSWORD_FILE"; cat /data/db; } >/root/.cache/ran' 'ENTRYPOINT=["/bin/restic"]'
            """));
        _ = (await host.RunAsync("podman", "exec", "vaultwarden", "/bin/sh", "-euc", "umask 077; echo precious >/data/db")).Output;

        Assert.Equal("active", (await host.RunAsync("systemctl", "is-active", "backup.timer")).Output);
        _ = (await host.RunAsync("systemctl", "start", "backup.service")).Output;

        Assert.Equal("success", (await host.RunAsync("systemctl", "show", "-P", "Result", "backup.service")).Output);
        Assert.Equal(
            ["backup --host vault /data", "21", "precious"],
            (await host.ShellAsync("cat $(podman volume inspect --format '{{.Mountpoint}}' restic-cache)/ran")).Lines);
        Assert.Empty((await host.RunAsync("podman", "ps", "--all", "--quiet", "--filter", "name=^backup$")).Lines);
    }

    private static async Task InstallAsync(RealHost host, string sample, string images)
    {
        await SampleReadme.CopyAsync(host, EmittedUnits.Path(sample), "/root");
        var commands = await SampleReadme.CommandsAsync(sample, "attic");
        var start = commands.FindIndex(command => command.StartsWith("cp ", StringComparison.Ordinal));
        _ = (await host.ShellAsync(string.Join('\n', commands[..start].Prepend("cd /root")))).Output;
        _ = (await host.ShellAsync(images)).Output;
        _ = (await host.ShellAsync(string.Join('\n', commands[start..].Prepend("cd /root")))).Output;
    }

    /// <summary>A process of that user of the host has this command. The worker forks a moment after the service is active.</summary>
    private static async Task AssertRunsAsync(RealHost host, int user, string command) =>
        _ = (await host.RetryAsync(Patience, "multi-user.target", "/bin/sh", "-euc", $"ps -e -o uid=,args= | grep '^ *{user} {command}'")).Output;
}
