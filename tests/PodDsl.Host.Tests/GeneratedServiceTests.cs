using System.Globalization;
using System.Text.RegularExpressions;
using PodDsl.Core.Facts;
using PodDsl.Core.Podman;
using PodDsl.Core.Readers;
using PodDsl.Core.Writers;
using PodDsl.Host.Tests.Harness;
using PodDsl.Host.Tests.Import;
using PodDsl.Import;
using PodDsl.Import.Commands;
using PodDsl.Import.Services;

namespace PodDsl.Host.Tests;

/// <summary>Real podmans write services of random containers, and an import brings the same containers back.</summary>
public sealed partial class GeneratedServiceTests(Hosts hosts) : IClassFixture<Hosts>
{
    private const string Image = "localhost/image:1";
    private const string Break = "=====";
    private const string Refused = "refused";

    private const string Prepare = $$"""
        mkdir -p /srv/image/bin
        cp /bin/busybox /srv/image/bin/busybox
        ln -s busybox /srv/image/bin/sh
        tar -C /srv/image -cf /srv/image.tar .
        podman import --quiet --change 'CMD ["/bin/sh"]' /srv/image.tar {{Image}}
        """;

    private static int Count => int.TryParse(Environment.GetEnvironmentVariable("PODDSL_GENERATED_SERVICES"), NumberStyles.None, CultureInfo.InvariantCulture, out var wanted) ? wanted : TestExtent.Of(25, 10);

    /// <summary>
    /// What differs between any two containers, what a service decides (it removes its container, and waits for conmon), a port that podman
    /// chooses, and labels of SELinux, whose order means nothing; the words of both commands have these.
    /// </summary>
    [GeneratedRegex(@"^((Id|Created|lockNumber|\w+Path|Config\.(CreateCommand|sdNotify\w*)|HostConfig\.AutoRemove|(Host)?Config\.Annotations\.io\.podman\.annotations\.(autoremove|label)) = |(HostConfig\.PortBindings|NetworkSettings\.Ports)\.(?!8[01]/)|HostConfig\.SecurityOpt\[\] = ""label=)")]
    private static partial Regex OfService();

    [Theory]
    [InlineData(Suite.Bookworm)]
    [InlineData(Suite.Trixie)]
    [InlineData(Suite.Forky)]
    public async Task Container_of_a_generated_service_is_the_same(Suite suite)
    {
        var host = await hosts.GetAsync(suite, "images", host => host.ShellAsync(Prepare));
        var refused = 0;
        var differences = new List<string>();
        foreach (var seeds in Enumerable.Range(0, Count).Chunk(25))
        {
            var commands = seeds.ToDictionary(seed => seed, seed => Words(seed, suite));
            var made = await MakeAsync(host, commands, "podman generate systemd --new --name --no-header");
            var again = new Dictionary<int, List<string>>();
            foreach (var (seed, (text, _)) in made)
            {
                if (text.StartsWith(Refused, StringComparison.Ordinal))
                {
                    refused++;
                    TestContext.Current.TestOutputHelper?.WriteLine($"{seed}: {string.Join(' ', commands[seed])}\n{text}");
                    continue;
                }

                var service = ServiceOf(seed, text, suite, differences);
                differences.AddRange(Differences(seed, "command", CommandWords.Meaning(commands[seed]), CommandWords.Meaning(CommandWords.OfExecStart(service).Skip(1).ToList())));
                again.Add(seed, ServiceCommand.Creating(service));
            }

            foreach (var (seed, (text, lines)) in await MakeAsync(host, again, ": "))
            {
                differences.AddRange(text.StartsWith(Refused, StringComparison.Ordinal) ? [$"{seed}: {text}"] : Differences(seed, "container", made[seed].Lines, lines));
            }
        }

        Assert.True(differences.Count == 0, string.Join('\n', differences.Take(100)));
        Assert.True(refused * 5 <= Count, $"podman refused {refused} of {Count} commands, so the others prove little.");
    }

    /// <summary>Creates a container of each command, and removes it: what another command says of it, and what podman does.</summary>
    private static async Task<Dictionary<int, (string Text, IEnumerable<string> Lines)>> MakeAsync(RealHost host, Dictionary<int, List<string>> commands, string other)
    {
        var script = string.Join('\n', commands.Select(command =>
            $"echo {Break} {command.Key}\nif podman create {string.Join(' ', command.Value.Select(ServiceCommand.Quote))} >/dev/null 2>/tmp/error; then {other} r{command.Key} 2>/tmp/error || {{ echo {Refused}; cat /tmp/error; }}; echo {Break}; podman inspect r{command.Key}; podman rm -f r{command.Key} >/dev/null; else echo {Refused}; cat /tmp/error; fi"));
        var output = (await host.RunWithInputAsync(script, TimeSpan.FromMinutes(5), "/bin/sh")).StandardOutput;
        return output.Split(Break + " ", StringSplitOptions.RemoveEmptyEntries).ToDictionary(
            part => int.Parse(part.AsSpan(0, part.IndexOf('\n')), CultureInfo.InvariantCulture),
            part => part[(part.IndexOf('\n') + 1)..].Split(Break + "\n") is [var text, var inspected]
                ? (text, Inspection.Read(inspected).Single().Where(line => !OfService().IsMatch(line)))
                : (part[(part.IndexOf('\n') + 1)..], []));
    }

    private static IEnumerable<string> Differences(int seed, string what, IEnumerable<string> expected, IEnumerable<string> actual) =>
        expected.Except(actual).Select(line => $"{seed}: {what} without {line}").Concat(actual.Except(expected).Select(line => $"{seed}: {what} with {line}"));

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

    /// <summary>Our service for the container of a service of podman.</summary>
    private static string ServiceOf(int seed, string service, Suite suite, List<string> differences)
    {
        var imported = ServiceImport.Read([($"container-r{seed}.service", service)]);
        Assert.True(imported.Units.Count == 1, $"{seed}: {service}\n{string.Join('\n', imported.Notes)}");
        var notes = new List<ImportNote>();
        var written = ExpressibleUnits.Write(imported.Units[0], UnitFormats.Of(UnitFormat.Service), new Target(suite.Podman(), UnitScope.System), [], notes);
        differences.AddRange(imported.Notes.Where(note => note.Kind is NoteKind.Lost or NoteKind.Refused).Concat(notes).Select(note => $"{seed}: {note}"));
        return written.Files.Single().Text;
    }

    private static List<string> Words(int seed, Suite suite)
    {
        var version = suite.Podman();
        var made = new RandomCommands(new Random(seed), new Version(version.Major, version.Minor)) { HasSingleQuotes = false, IsForCreate = true };

        return ["--name", "r" + seed.ToString(CultureInfo.InvariantCulture), .. made.Flags().Select(Sayable), Image, .. made.Command().Select(Sayable)];

        // podman generate systemd leaves out an empty word, and writes a lone semicolon as the end of the command.
        static string Sayable(string word) => word is "" or ";" ? "/bin/echo" : word;
    }
}
