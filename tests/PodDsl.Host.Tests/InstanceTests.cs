using PodDsl.Core.Catalogue;
using PodDsl.Core.Facts;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.Readers;
using PodDsl.Core.Values;
using PodDsl.Core.View;
using PodDsl.Core.Writers;
using PodDsl.Host.Tests.Harness;
using PodDsl.Host.Tests.Meaning;

namespace PodDsl.Host.Tests;

/// <summary>Templates, their instances and drop-ins on real hosts.</summary>
public sealed class InstanceTests(Hosts hosts) : IClassFixture<Hosts>, IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("poddsl-instances-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory, MemberData(nameof(Suites.QuadletFormats), MemberType = typeof(Suites))]
    public async Task Named_instances_start_with_what_wants_the_template_and_do_not_collide(Suite suite, UnitFormat format)
    {
        await using var host = await RealHost.StartAsync(suite);
        await host.WriteFileAsync("/etc/systemd/system/all.target", "[Unit]\nDescription=All\n");
        var target = suite.Target();
        var unit = Sleepers("all.target");
        Write(UnitFormats.Of(format).Write(unit, target, default));
        Write(CompanionWriter.Write(unit));
        if (format == UnitFormat.Service)
        {
            var verified = await SystemdAnalyze.VerifyAsync(suite, folder, ["sleeper@.service"]);
            Assert.True(verified.IsClean, verified.Result.ToString());
        }

        await host.CopyFolderAsync(folder);
        _ = (await host.RunAsync("systemctl", "start", "all.target")).Output;

        await host.WaitUntilActiveAsync("sleeper@one.service");
        await host.WaitUntilActiveAsync("sleeper@two.service");
        var names = (await host.RunAsync("podman", "ps", "--format", "{{.Names}}")).Lines;
        Assert.Equal(["sleeper-one", "sleeper-two"], names.Order(StringComparer.Ordinal));
        var after = (await host.RunAsync("systemctl", "show", "--property=After", "--value", "all.target")).Output;
        Assert.Contains("sleeper@one.service", after, StringComparison.Ordinal);
    }

    /// <summary>Why POD9014 warns.</summary>
    [Fact]
    public async Task A_template_without_an_instance_becomes_one_that_is_named_like_the_unit()
    {
        var host = await hosts.GetAsync(Suite.Trixie, nameof(InstanceTests));
        await host.WriteFileAsync("/etc/systemd/system/web.service", "[Unit]\nWants=job@.service\n[Service]\nExecStart=true\n");
        await host.WriteFileAsync("/etc/systemd/system/job@.service", "[Service]\nExecStart=true\n");
        _ = (await host.RunAsync("systemctl", "daemon-reload")).Output;

        var wants = (await host.RunAsync("systemctl", "show", "--property=Wants", "--value", "web.service")).Output;

        Assert.Contains("job@web.service", wants, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Suites.All), MemberType = typeof(Suites))]
    public async Task A_drop_in_changes_a_unit_of_the_host(Suite suite)
    {
        var host = await hosts.GetAsync(suite, nameof(InstanceTests));
        await host.WriteFileAsync("/etc/systemd/system/owned.service", "[Unit]\nDescription=Owned\n[Service]\nExecStart=false\nEnvironment=A=1\n");
        var unit = DropIn(
            "owned.service",
            new Setting(Options.Common(Section.Service, "ExecStart"), new RawValue("")),
            new Setting(Options.Common(Section.Service, "ExecStart"), new CommandValue(["/bin/sleep", "infinity"], false)),
            new Setting(Options.Common(Section.Service, "Environment"), new PairValue("B", "2")),
            new Setting(Options.Common(Section.Service, "MemoryMax"), new TextValue("100M")),
            new Setting(Options.Common(Section.Install, "WantedBy"), new TextValue("multi-user.target")));
        Write(DropInWriter.Write(unit, Target.Default));

        await host.CopyFolderAsync(folder);
        _ = (await host.RunAsync("systemctl", "start", "owned.service")).Output;

        await host.WaitUntilActiveAsync("owned.service");
        var shown = (await host.RunAsync("systemctl", "show", "--property=ExecStart,Environment,MemoryMax", "owned.service")).Output;
        Assert.Contains("argv[]=/bin/sleep infinity", shown, StringComparison.Ordinal);
        Assert.Contains("Environment=A=1 B=2", shown, StringComparison.Ordinal);
        Assert.Contains("MemoryMax=104857600", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("/bin/false", shown, StringComparison.Ordinal);

        // systemctl reads [Install] of drop-ins, too.
        _ = (await host.RunAsync("systemctl", "enable", "owned.service")).Output;
        Assert.Equal(0, (await host.RunAsync("test", "-L", "/etc/systemd/system/multi-user.target.wants/owned.service")).ExitCode);
    }

    [Theory, MemberData(nameof(Suites.Quadlet), MemberType = typeof(Suites))]
    public async Task A_drop_in_for_a_quadlet_file_is_read_by_the_generator(Suite suite)
    {
        await File.WriteAllTextAsync(
            Path.Combine(folder, "web.container"),
            "[Container]\nImage=localhost/web\nPublishPort=1:1\n",
            TestContext.Current.CancellationToken);
        var port = Options.Key(UnitKind.Container, "PublishPort");
        Write(DropInWriter.Write(
            DropIn(
                "web.container",
                new Setting(port, new RawValue("")),
                new Setting(port, new PortMapping(80, 8080, null, null, 1)),
                new Setting(Options.Common(Section.Service, "MemoryMax"), new TextValue("1G"))),
            suite.Target()));

        var text = (await QuadletGenerator.RunAsync(suite, folder)).Units["web.service"];

        Assert.Contains("--publish 8080:80 ", text, StringComparison.Ordinal);
        Assert.DoesNotContain("--publish 1:1", text, StringComparison.Ordinal);
        Assert.Contains("\nMemoryMax=1G\n", text, StringComparison.Ordinal);
    }

    /// <summary>Records that derive from a template: beside its file or without it, each has its own port and its own ids.</summary>
    [Theory, MemberData(nameof(Suites.All), MemberType = typeof(Suites))]
    public async Task An_instance_with_a_file_of_its_own_is_not_that_of_the_template(Suite suite)
    {
        var host = await hosts.GetAsync(suite, nameof(InstanceTests));
        await host.WriteFileAsync("/etc/systemd/system/own.target", "[Unit]\nDescription=All\n");
        var instances = new List<(string Unit, string Container, int Port, int Uid)>();
        foreach (var format in Enum.GetValues<UnitFormat>().Where(format => format != UnitFormat.Quadlet || Suites.Generating.Contains(suite)))
        {
            var name = $"own-{format.ToString().ToLowerInvariant()}";
            Write(WriteContainer(suite, format, name + "@", name + "-%i", "Network=none"));
            foreach (var (instance, block) in new[] { ("blue", 3), ("green", 4) })
            {
                var port = 8081 + instances.Count;
                Write(WriteContainer(suite, format, $"{name}@{instance}", $"{name}-{instance}", FormattableString.Invariant($"PublishPort={port}:80\n# poddsl: IdBlock={block}\n[Install]\nWantedBy=own.target")));
                instances.Add(($"{name}@{instance}.service", $"{name}-{instance}", port, 1_000_000 + (block * 65_536)));
            }
        }

        await host.CopyFolderAsync(folder);
        _ = (await host.ShellAsync("systemctl enable --quiet own-service@blue own-service@green")).Output;

        // The storage of podman 4.3 here loses the modes of folders when two containers with maps start at once.
        _ = (await host.ShellAsync(suite == Suite.Bookworm ? "for instance in any blue green; do systemctl start own-service@$instance; done" : "systemctl start own-service@any")).Output;
        _ = (await host.ShellAsync("systemctl start own.target")).Output;

        foreach (var (unit, container, port, uid) in instances)
        {
            await host.WaitUntilActiveAsync(unit);
            Assert.Equal($"80/tcp -> 0.0.0.0:{port}", (await host.RunAsync("podman", "port", container)).Output);
            var process = (await host.RunAsync("podman", "inspect", "--format", "{{.State.Pid}}", container)).Output;
            Assert.Equal($"{uid}", (await host.ShellAsync($"ps -o uid= -p {process} | tr -d ' '")).Output);
        }

        await host.WaitUntilActiveAsync("own-service@any.service");
        Assert.Equal("/etc/systemd/system/own-service@.service", await FragmentOfAsync(host, "own-service@any.service"));
        Assert.Equal("/etc/systemd/system/own-service@blue.service", await FragmentOfAsync(host, "own-service@blue.service"));
    }

    private static async Task<string> FragmentOfAsync(RealHost host, string unit) =>
        (await host.RunAsync("systemctl", "show", "--property=FragmentPath", "--value", unit)).Output;

    private static WriteResult WriteContainer(Suite suite, UnitFormat format, string name, string containerName, string lines)
    {
        var target = suite.Target() with { IdPool = new IdPool(1_000_000, 65_536) };
        var text = $"[Container]\nImage=docker.io/library/nextcloud:stable\nContainerName={containerName}\nExec=sleep 1000\nStopTimeout=1\n{lines}\n";
        var unit = Assert.Single(QuadletReader.Read([new QuadletSource($"/units/{name}.container", text)]).Units).Unit;
        return UnitFormats.Of(format).Write(IdBlocks.Expand(unit with { Language = Language.CSharp }, target), target, default);
    }

    private static Unit DropIn(string target, params Setting[] settings) =>
        new(UnitKind.DropIn, "more", settings.ToEquatableArray(), "Homelab.More") { Language = Language.CSharp, DropInFor = new DropInTarget(target) };

    private static Unit Sleepers(string wantedBy) => new(
        UnitKind.Container,
        "sleeper@",
        [
            new Setting(Options.Key(UnitKind.Container, "ContainerName"), new TextValue("sleeper-" + Text.Specifier('i'))),
            new Setting(Options.Key(UnitKind.Container, "Rootfs"), new TextValue("/:O")),
            new Setting(Options.Key(UnitKind.Container, "Network"), new TextValue("none")),
            new Setting(Options.Key(UnitKind.Container, "Exec"), new WordsValue(["sleep", "infinity"])),
            new Setting(Options.Common(Section.Service, "TimeoutStopSec"), new TextValue("15s")),
            new Setting(Options.Common(Section.Install, "WantedBy"), new TextValue(wantedBy)),
            new Setting(Options.Common(Section.Style, "Instances"), new WordsValue(["one", "two"])),
        ],
        "Homelab.Sleepers") { Language = Language.CSharp };

    private void Write(WriteResult result)
    {
        Assert.Empty(result.Problems);
        foreach (WrittenFile file in result.Files)
        {
            var path = Path.Combine(folder, file.FileName);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, file.Text);
        }
    }
}
