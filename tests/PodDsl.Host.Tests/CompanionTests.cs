using PodDsl.Core.Catalogue;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.Values;
using PodDsl.Core.Writers;
using PodDsl.Host.Tests.Harness;
using PodDsl.Host.Tests.Meaning;

namespace PodDsl.Host.Tests;

/// <summary>The units that a real systemd starts at boot for a service with a timer or a socket.</summary>
public sealed class CompanionTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("poddsl-companions-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory, MemberData(nameof(Suites.Formats), MemberType = typeof(Suites))]
    public async Task A_boot_starts_the_timer_and_the_socket_and_not_their_service(Suite suite, UnitFormat format)
    {
        await using var host = await RealHost.StartAsync(suite);
        var timed = new Setting(Options.Common(Section.Timer, "OnCalendar"), new TextValue("2099-01-01"));
        var listens = new Setting(Options.Common(Section.Socket, "ListenStream"), new TextValue("/run/web.sock"));
        Write(suite, format, Job("job", timed, WantedBy("timers.target")));
        Write(suite, format, Job("twice", timed, WantedBy("timers.target"), WantedBy("multi-user.target")));
        Write(suite, format, Job("web", listens, WantedBy("sockets.target")));
        Write(suite, format, Job("raw", timed, new Setting(Options.Common(Section.Install, "WantedBy"), new RawValue("timers.target"))));
        Write(suite, format, Job("each@", timed, WantedBy("timers.target"), new Setting(Options.Common(Section.Style, "Instances"), new WordsValue(["one"]))));

        await host.CopyFolderAsync(folder);
        foreach (var file in Directory.GetFiles(folder).Select(Path.GetFileName).Where(file => !file!.Contains('@', StringComparison.Ordinal)))
        {
            if (Path.GetExtension(file) is ".service" or ".timer" or ".socket")
            {
                _ = (await host.RunAsync("systemctl", "enable", file!)).Output;
            }
        }

        await host.RebootAsync();

        foreach (var unit in new[] { "job.timer", "twice.timer", "web.socket", "raw.timer", "each@one.timer" })
        {
            await host.WaitUntilActiveAsync(unit);
        }

        foreach (var service in new[] { "job.service", "web.service", "raw.service", "each@one.service" })
        {
            Assert.Equal("0", await StartedAtAsync(host, service));
        }

        // Other settings still enable the service.
        Assert.NotEqual("0", await StartedAtAsync(host, "twice.service"));
    }

    private static async Task<string> StartedAtAsync(RealHost host, string service) =>
        (await host.RunAsync("systemctl", "show", "--property=ExecMainStartTimestampMonotonic", "--value", service)).Output;

    private static Setting WantedBy(string target) => new(Options.Common(Section.Install, "WantedBy"), new TextValue(target));

    private static Unit Job(string name, params Setting[] settings) => new(
        UnitKind.Container,
        name,
        [
            new Setting(Options.Key(UnitKind.Container, "Image"), new TextValue("docker.io/library/nextcloud:stable")),
            new Setting(Options.Key(UnitKind.Container, "Network"), new TextValue("none")),
            new Setting(Options.Key(UnitKind.Container, "Exec"), new WordsValue(["true"])),
            new Setting(Options.Common(Section.Service, "Type"), new TextValue("oneshot")),
            .. settings,
        ],
        "Homelab.Job") { Language = Language.CSharp };

    private void Write(Suite suite, UnitFormat format, Unit unit)
    {
        foreach (var result in new[] { UnitFormats.Of(format).Write(unit, suite.Target(), default), CompanionWriter.Write(unit) })
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
}
