using System.Globalization;
using PodDsl.Core.Writers;
using PodDsl.Host.Tests.Harness;
using PodDsl.Host.Tests.Meaning;

namespace PodDsl.Host.Tests.Live;

/// <summary>
/// Random strings come unchanged from our writers through a running systemd, and for Quadlet files through podman's
/// generator before that, to the arguments and variables of a real process. <see cref="OracleExtent"/> sets how many.
/// </summary>
public sealed class LiveStringTests(Hosts hosts, ITestOutputHelper output) : IClassFixture<Hosts>
{
    private const int StringsOfUnit = 200;
    private const int UnitsAtOnce = 10;

    [Theory, MemberData(nameof(Suites.Formats), MemberType = typeof(Suites))]
    public async Task Strings_reach_the_process_unchanged(Suite suite, UnitFormat format)
    {
        var host = await hosts.GetAsync(suite, nameof(LiveStringTests), ReceivedCommand.RecordAsync);
        var extent = OracleExtent.Read(2000);
        var strings = new HostileStrings(extent.Seed);
        var sent = LiveContext.All.ToDictionary(context => context, _ => 0);
        var mismatches = new List<string>();
        var ownWords = new HashSet<int>();
        for (var done = 0; done < extent.Count && mismatches.Count == 0; done += StringsOfUnit * UnitsAtOnce)
        {
            var units = Enumerable.Range(0, UnitsAtOnce)
                .Select(index => LiveUnit.Make(
                    string.Create(CultureInfo.InvariantCulture, $"live-{format}-{index}").ToLowerInvariant(),
                    format,
                    suite.Target(),
                    strings,
                    Math.Clamp(extent.Count - done - (index * StringsOfUnit), 0, StringsOfUnit),
                    hasLongOnes: index == 0))
                .ToList();
            var received = await RunAsync(host, units);
            foreach (var unit in units)
            {
                ownWords.Add(unit.Compare(received.GetValueOrDefault(unit.Service), mismatches));
                foreach (var (context, texts) in unit.Sent)
                {
                    sent[context] += texts.Count;
                }
            }
        }

        output.WriteLine($"seed {extent.Seed}");
        foreach (var (context, count) in sent)
        {
            output.WriteLine($"{context.Name}: {count} of {extent.Count} sent, the others cannot be said");
            Assert.True(mismatches.Count > 0 || count > extent.Count / 5, $"{context.Name} refuses too much: only {count} of {extent.Count} are written.");
        }

        Assert.True(mismatches.Count == 0, $"seed {extent.Seed}: {mismatches.Count} mismatches\n{string.Join('\n', mismatches.Take(40))}");
        Assert.True(ownWords.Count == 1, $"seed {extent.Seed}: some string made more words than it should: {string.Join(", ", ownWords)}");
    }

    private static async Task<Dictionary<string, ReceivedCommand>> RunAsync(RealHost host, List<LiveUnit> units)
    {
        foreach (var unit in units)
        {
            await host.WriteFileAsync($"{UnitNames.InstallFolder(unit.File.FileName)}/{unit.File.FileName}", unit.File.Text);
        }

        _ = (await host.RunAsync("systemctl", "daemon-reload")).Output;
        _ = await host.RunAsync(["systemctl", "reset-failed", .. units.Select(unit => unit.Service)]);
        var start = await host.RunAsync(["systemctl", "start", .. units.Select(unit => unit.Service)]);
        Assert.True(start.ExitCode == 0, $"{start}\n{(await host.RunAsync("journalctl", "-b", "-n", "40", "--no-pager")).StandardOutput}");
        return await ReceivedCommand.TakeAsync(host);
    }
}
