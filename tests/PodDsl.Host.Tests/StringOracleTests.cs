using System.Globalization;
using PodDsl.Core.Catalogue;
using PodDsl.Core.Facts;
using PodDsl.Core.Model;
using PodDsl.Core.Parsing;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.Values;
using PodDsl.Core.Writers;
using PodDsl.Host.Tests.Harness;
using PodDsl.Host.Tests.Meaning;

namespace PodDsl.Host.Tests;

/// <summary>
/// Random strings come unchanged through our encoders and podman's own generator, as our parsers see it. <c>LiveStringTests</c> goes on to
/// the process. <see cref="OracleExtent"/> sets how many.
/// </summary>
public sealed class StringOracleTests(ITestOutputHelper output)
{
    private const int BatchSize = 2000;

    [Theory, MemberData(nameof(Suites.Quadlet), MemberType = typeof(Suites))]
    public async Task Hostile_strings_arrive_unchanged(Suite suite)
    {
        var target = suite.Target();
        var extent = OracleExtent.Read(BatchSize);
        var strings = new HostileStrings(extent.Seed);
        var mismatches = new List<string>();
        var arrived = StringContext.All.ToDictionary(context => context, _ => 0);
        for (var left = extent.Count; left > 0; left -= BatchSize)
        {
            await RunAsync(suite, target, strings, Math.Min(left, BatchSize), arrived, mismatches);
        }

        output.WriteLine($"seed {extent.Seed}");
        foreach (var (context, count) in arrived)
        {
            output.WriteLine($"{context.Name}: {count} of {extent.Count} arrived, {extent.Count - count} cannot be said");
            Assert.True(mismatches.Count > 0 || count > extent.Count / 5, $"{context.Name} refuses too much: only {count} of {extent.Count} are written.");
        }

        Assert.True(mismatches.Count == 0, $"seed {extent.Seed}: {mismatches.Count} mismatches\n{string.Join('\n', mismatches.Take(40))}");
    }

    /// <summary>One unit holds one string for each place, since the cost of a generator run depends on the number of units.</summary>
    private static async Task RunAsync(
        Suite suite, Target target, HostileStrings strings, int count, Dictionary<StringContext, int> arrived, List<string> mismatches)
    {
        var folder = Directory.CreateTempSubdirectory("poddsl-strings-").FullName;
        try
        {
            var sent = new Dictionary<string, List<(StringContext Context, string Text)>>();
            for (var index = 0; index < count; index++)
            {
                var name = string.Create(CultureInfo.InvariantCulture, $"s{index}");
                var texts = StringContext.All.Select(context => (Context: context, Text: strings.Next()))
                    .Where(pair => pair.Text != StringContext.VolumeFlag && CanBeSaid(pair.Context.Make(pair.Text), target))
                    .ToList();
                WrittenFile file = Write(name, texts.Select(pair => pair.Context.Make(pair.Text)), target).Files.Single();
                await File.WriteAllTextAsync(Path.Combine(folder, file.FileName), file.Text);
                sent.Add(name + ".service", texts);
            }

            var generated = await QuadletGenerator.RunAsync(suite, folder);
            if (generated.Result.ExitCode != 0)
            {
                mismatches.Add($"the generator ended with exit code {generated.Result.ExitCode}");
            }

            foreach (var (service, texts) in sent)
            {
                var unit = generated.Units.TryGetValue(service, out var text) ? UnitFileReader.Read(service, text, UnitDialect.Systemd) : null;
                foreach (var (context, expected) in texts)
                {
                    arrived[context]++;
                    var received = unit is null ? null : context.Read(unit);
                    if (received != expected)
                    {
                        mismatches.Add($"{context.Name}: {Mismatch.Describe(expected, received)}");
                    }
                }
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static bool CanBeSaid(Setting setting, Target target) => !Write("x", [setting], target).Files.IsEmpty;

    private static WriteResult Write(string name, IEnumerable<Setting> settings, Target target)
    {
        var image = new Setting(Options.Key(UnitKind.Container, "Image"), new TextValue("localhost/x"));
        return QuadletWriter.Write(new Unit(UnitKind.Container, name, [image, .. settings], name) { Language = Language.CSharp }, target);
    }
}
