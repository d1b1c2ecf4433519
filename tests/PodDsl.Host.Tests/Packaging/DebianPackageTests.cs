using PodDsl.Host.Tests.Harness;

namespace PodDsl.Host.Tests.Packaging;

/// <summary>The Debian package on hosts that have nothing of .NET, from the oldest C library to the newest.</summary>
public sealed class DebianPackageTests(Hosts hosts, DebianPackage package) : IClassFixture<Hosts>, IClassFixture<DebianPackage>
{
    private const string Web = "[Container]\nImage=docker.io/library/nginx:1.29\nPublishPort=8080:80\n\n[Service]\nTimeoutStartSec=900\n\n[Install]\nWantedBy=multi-user.target\n";

    /// <summary>Where each shell looks, with the program that says so.</summary>
    private static readonly (string File, string Program, string[] Asks)[] Completions =
    [
        ("/usr/share/bash-completion/completions/poddsl", "", []),
        ("/usr/share/zsh/vendor-completions/_poddsl", "zsh", ["-fc", "print -l $fpath"]),
        ("/usr/share/fish/vendor_completions.d/poddsl.fish", "fish", ["-c", "string join \\n $fish_complete_path"]),
    ];

    [Fact]
    public async Task Publish_warns_of_nothing()
    {
        await package.GetAsync();
        Assert.DoesNotContain("warning", package.Log, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Package_of_the_same_program_has_the_same_bytes()
    {
        var first = await package.GetAsync();
        var second = await package.PackAsync("second");
        Assert.True(File.ReadAllBytes(first).AsSpan().SequenceEqual(File.ReadAllBytes(second)));
    }

    [Fact]
    public async Task Lintian_complains_of_nothing()
    {
        var checkedPackage = await Command.RunAsync(["lintian", "--allow-root", "--fail-on=error,warning", await package.GetAsync()]);
        Assert.Equal("", checkedPackage.Output);
    }

    [Fact]
    public async Task Completions_lie_where_the_shells_look()
    {
        await package.GetAsync();
        foreach (var (file, program, asks) in Completions.Where(each => each.Program.Length > 0))
        {
            var folders = (await Command.RunAsync([program, .. asks])).Lines;
            Assert.Contains(Path.GetDirectoryName(file), folders);
        }
    }

    [Theory, MemberData(nameof(Suites.All), MemberType = typeof(Suites))]
    public async Task Host_installs_it_uses_it_and_is_rid_of_it(Suite suite)
    {
        var file = Convert.ToBase64String(await File.ReadAllBytesAsync(await package.GetAsync(), TestContext.Current.CancellationToken));
        var host = await hosts.GetAsync(suite, "deb");
        _ = (await host.RunWithInputAsync(file, "/bin/sh", "-euc", "base64 -d >/tmp/poddsl.deb")).Output;
        const string everything = "find /usr /etc /opt /var/lib/dpkg/info /var/lib/systemd -xdev | sort";
        var before = await host.ShellAsync(everything);
        Assert.Empty((await host.ShellAsync("ldconfig -p | grep libicu || true")).Lines);

        _ = (await host.RunAsync("apt-get", "install", "-qy", "/tmp/poddsl.deb")).Output;
        await UseAsync(host);
        _ = (await host.RunAsync("dpkg", "-r", "poddsl")).Output;
        Assert.Equal(before.Output, (await host.ShellAsync(everything)).Output);

        // The other way to install it, and to be rid of it.
        _ = (await host.RunAsync("dpkg", "-i", "/tmp/poddsl.deb")).Output;
        Assert.Equal(package.Version, (await host.RunAsync("poddsl", "--version")).Output.Split('+')[0]);
        _ = (await host.RunAsync("dpkg", "-P", "poddsl")).Output;
        Assert.Equal(before.Output, (await host.ShellAsync(everything)).Output);
    }

    private async Task UseAsync(RealHost host)
    {
        Assert.Equal(package.Version, (await host.RunAsync("poddsl", "--version")).Output.Split('+')[0]);

        await host.WriteFileAsync("/root/quadlet/web.container", Web);
        Assert.Equal(0, (await host.RunAsync("poddsl", "lint", "/root/quadlet")).ExitCode);
        await host.WriteFileAsync("/root/quadlet/wiki.container", Web);
        var clash = await host.RunAsync("poddsl", "lint", "/root/quadlet");
        Assert.Equal(1, clash.ExitCode);
        Assert.Contains("POD2002", clash.StandardOutput, StringComparison.Ordinal);
        Assert.Equal(2, (await host.RunAsync("poddsl", "lint", "/root/nothing")).ExitCode);

        _ = (await host.RunAsync("poddsl", "convert", "/root/quadlet/web.container", "--to", "service", "-o", "/root/services")).Output;
        _ = (await host.RunAsync("systemd-analyze", "verify", "--man=no", "/root/services/web.service")).Output;

        await host.WriteFileAsync("/root/compose.yaml", "services:\n  shop:\n    image: docker.io/library/nginx:1.29\n    ports: ['8081:80']\n");
        _ = (await host.RunAsync("poddsl", "import", "/root/compose.yaml", "--to", "quadlet", "-o", "/root/imported")).Output;
        Assert.Contains("PublishPort=8081:80\n", (await host.ShellAsync("cat /root/imported/*.container")).Output + "\n", StringComparison.Ordinal);

        await host.WriteFileAsync("/root/mapped/db.container", "[Container]\nImage=docker.io/library/mariadb:11\nUIDMap=0:110000:5000\nGIDMap=0:110000:5000\n");
        Assert.Contains("db", (await host.RunAsync("poddsl", "ids", "/root/mapped", "--host-id", "110999")).Output, StringComparison.Ordinal);

        // A minimal host has no man; whoever has it finds the page there.
        Assert.StartsWith(".TH PODDSL 1", (await host.ShellAsync("zcat /usr/share/man/man1/poddsl.1.gz")).Output, StringComparison.Ordinal);
        Assert.Equal("complete -F _poddsl poddsl", (await host.RunAsync("bash", "-c", $"source {Completions[0].File}; complete -p poddsl | sed 's/-o [a-z]* //g'")).Output);
        Assert.StartsWith(".TH PODDSL-HOST-FACTS 1", (await host.ShellAsync("zcat /usr/share/man/man1/poddsl-host-facts.1.gz")).Output, StringComparison.Ordinal);
        foreach (var (file, _, _) in Completions)
        {
            Assert.Equal("644 root", (await host.RunAsync("stat", "-c", "%a %U", file)).Output);
        }

        Assert.Contains("YamlDotNet", await host.ReadFileAsync("/usr/share/doc/poddsl/copyright"), StringComparison.Ordinal);
        _ = (await host.ShellAsync("poddsl-host-facts >/root/host.json; poddsl lint --fail-on error --host-facts /root/host.json /root/quadlet/web.container")).Output;
    }
}
