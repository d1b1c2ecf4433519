using System.Globalization;
using PodDsl.Core.Facts;
using PodDsl.Core.Podman;
using PodDsl.Core.Writers;
using PodDsl.Host.Tests.Harness;
using PodDsl.Import;
using PodDsl.Import.Commands;
using PodDsl.Import.Quadlet;
using PodDsl.Import.Services;

namespace PodDsl.Host.Tests;

/// <summary>Real podmans write services of random containers, and an import brings the same containers back.</summary>
public sealed class GeneratedServiceTests(Hosts hosts) : IClassFixture<Hosts>
{
    private const string Image = "localhost/image:1";
    private const string Break = "=====";

    private const string Prepare = $$"""
        mkdir -p /srv/image/bin
        cp /bin/busybox /srv/image/bin/busybox
        ln -s busybox /srv/image/bin/sh
        tar -C /srv/image -cf /srv/image.tar .
        podman import --quiet --change 'CMD ["/bin/sh"]' /srv/image.tar {{Image}}
        """;

    private static int Count => int.TryParse(Environment.GetEnvironmentVariable("PODDSL_GENERATED_SERVICES"), NumberStyles.None, CultureInfo.InvariantCulture, out var wanted) ? wanted : TestExtent.Of(25, 10);

    [Theory]
    [InlineData(Suite.Bookworm)]
    [InlineData(Suite.Trixie)]
    [InlineData(Suite.Forky)]
    public async Task Container_of_a_generated_service_is_the_same(Suite suite)
    {
        var host = await hosts.GetAsync(suite, "images", host => host.ShellAsync(Prepare));
        var refused = 0;
        foreach (var seeds in Enumerable.Range(0, Count).Chunk(25))
        {
            var commands = seeds.ToDictionary(seed => seed, seed => Words(seed, suite));
            var script = string.Join('\n', commands.Select(command =>
                $"echo {Break} {command.Key}\nif podman create {string.Join(' ', command.Value.Select(Quote))} >/dev/null 2>/tmp/error; then podman generate systemd --new --name --no-header r{command.Key} 2>/dev/null; podman rm -f r{command.Key} >/dev/null; else echo refused; cat /tmp/error; fi"));
            var output = (await host.RunWithInputAsync(script, "/bin/sh")).StandardOutput;
            foreach (var part in output.Split(Break + " ", StringSplitOptions.RemoveEmptyEntries))
            {
                var line = part.IndexOf('\n');
                var seed = int.Parse(part.AsSpan(0, line), CultureInfo.InvariantCulture);
                var service = part[(line + 1)..];
                if (service.StartsWith("refused", StringComparison.Ordinal))
                {
                    refused++;
                    TestContext.Current.TestOutputHelper?.WriteLine($"{seed}: {string.Join(' ', commands[seed])}\n{service}");
                    continue;
                }

                Assert.Equal(
                    $"{seed}\n" + string.Join('\n', CommandWords.Meaning(commands[seed])),
                    $"{seed}\n" + string.Join('\n', CommandWords.Meaning(WordsOf(seed, service, suite))));
            }
        }

        Assert.True(refused * 5 <= Count, $"podman refused {refused} of {Count} commands, so the others prove little.");
    }

    /// <summary>podman itself takes a written bundle apart, and its generator takes the files.</summary>
    [Theory]
    [InlineData(Suite.Forky)]
    public async Task Podman_installs_a_written_bundle(Suite suite)
    {
        var host = await hosts.GetAsync(suite, "images", host => host.ShellAsync(Prepare));
        var imported = CommandImport.Read(
            "run.sh", $"podman network create back\npodman volume create data\npodman run -d --rm --name web --network back -v data:/data -e 'A=$x' {Image} sh -c 'sleep 1000'", "/srv");
        var files = imported.Units.Select(unit => QuadletWriter.Write(unit, new Target(suite.Podman(), UnitScope.System)).Files.Single()).ToList();

        await host.WriteFileAsync("/srv/app.quadlets", QuadletBundle.Write(files.Select(file => (file.FileName, file.Text))));
        _ = (await host.RunAsync("podman", "quadlet", "install", "/srv/app.quadlets")).Output;

        foreach (var file in files)
        {
            var installed = await host.ReadFileAsync("/etc/containers/systemd/" + file.FileName);
            Assert.Equal(Lines(file.Text), Lines(installed).Where(line => !line.StartsWith("# FileName=", StringComparison.Ordinal)));
        }

        _ = (await host.RunAsync("systemctl", "start", "web.service")).Output;
        await host.WaitUntilActiveAsync("web.service");
    }

    private static IEnumerable<string> Lines(string text) => text.Split('\n').Where(line => line.Length > 0);

    /// <summary>The words of the command that our service runs for the container.</summary>
    private static List<string> WordsOf(int seed, string service, Suite suite)
    {
        var imported = ServiceImport.Read([($"container-r{seed}.service", service)]);
        var notes = new List<ImportNote>();
        var written = ExpressibleUnits.Write(imported.Units.Single(), UnitFormats.Of(UnitFormat.Service), new Target(suite.Podman(), UnitScope.System), [], notes);
        Assert.True(notes.Count == 0 && !imported.Notes.Any(note => note.Kind is NoteKind.Lost or NoteKind.Refused), string.Join('\n', imported.Notes.Concat(notes)));
        return CommandWords.OfExecStart(written.Files.Single().Text).Skip(1).ToList();
    }

    private static List<string> Words(int seed, Suite suite)
    {
        var version = suite.Podman();
        var made = new RandomCommands(new Random(seed), new Version(version.Major, version.Minor)) { HasSingleQuotes = false };

        return ["--name", "r" + seed.ToString(CultureInfo.InvariantCulture), .. made.Flags().Select(Sayable), Image, .. made.Command().Select(Sayable)];

        // podman generate systemd leaves out an empty word, and writes a lone semicolon as the end of the command.
        static string Sayable(string word) => word is "" or ";" ? "/bin/echo" : word;
    }

    private static string Quote(string text) => "'" + text.Replace("'", "'\\''", StringComparison.Ordinal) + "'";
}
