using System.Globalization;
using System.Text.Json;
using PodDsl.Core.Catalogue;
using PodDsl.Core.Model;
using PodDsl.Core.Parsing;
using PodDsl.Core.Writers;
using PodDsl.Host.Tests.Harness;
using PodDsl.Host.Tests.Meaning;

namespace PodDsl.Host.Tests;

/// <summary>
/// Random strings come unchanged through our encoders and podman's own generator. The environment variables
/// <c>PODDSL_ORACLE_STRINGS</c> (how many for each place) and <c>PODDSL_ORACLE_SEED</c> set the extent.
/// </summary>
public sealed class StringOracleTests(ITestOutputHelper output)
{
    private const int BatchSize = 2000;

    [Theory]
    [InlineData(Suite.Trixie)]
    [InlineData(Suite.Forky)]
    public async Task Hostile_strings_arrive_unchanged(Suite suite)
    {
        var target = new Target(suite == Suite.Trixie ? new PodmanVersion(5, 4, 2) : PodmanVersion.Newest, UnitScope.System);
        var seed = Number("PODDSL_ORACLE_SEED", Environment.TickCount & int.MaxValue);
        var count = Number("PODDSL_ORACLE_STRINGS", BatchSize);
        var strings = new HostileStrings(seed);
        var mismatches = new List<string>();
        foreach (var context in StringContext.All)
        {
            var arrived = 0;
            for (var left = count; left > 0; left -= BatchSize)
            {
                arrived += await RunAsync(suite, target, context, strings, Math.Min(left, BatchSize), mismatches);
            }

            output.WriteLine($"{context.Name}: {arrived} of {count} arrived, {count - arrived} cannot be said");
            Assert.True(mismatches.Count > 0 || arrived > count / 5, $"{context.Name} refuses too much: only {arrived} of {count} are written.");
        }

        Assert.True(mismatches.Count == 0, $"seed {seed}: {mismatches.Count} mismatches\n{string.Join('\n', mismatches.Take(40))}");
        output.WriteLine($"seed {seed}");
    }

    private static async Task<int> RunAsync(
        Suite suite, Target target, StringContext context, HostileStrings strings, int count, List<string> mismatches)
    {
        var folder = Directory.CreateTempSubdirectory("poddsl-strings-").FullName;
        try
        {
            var sent = new Dictionary<string, string>();
            for (var index = 0; index < count; index++)
            {
                var text = strings.Next();
                var name = string.Create(CultureInfo.InvariantCulture, $"s{index}");
                if (Write(folder, name, context.Make(text), target))
                {
                    sent.Add(name + ".service", text);
                }
            }

            var generated = await QuadletGenerator.RunAsync(suite, folder);
            if (generated.Result.ExitCode != 0)
            {
                mismatches.Add($"{context.Name}: the generator ended with exit code {generated.Result.ExitCode}");
            }

            var arrived = 0;
            foreach (var (service, text) in sent)
            {
                var received = generated.Units.TryGetValue(service, out var unit)
                    ? context.Read(UnitFileReader.Read(service, unit, UnitDialect.Systemd))
                    : null;
                arrived++;
                if (received != text)
                {
                    mismatches.Add($"{context.Name}: {JsonSerializer.Serialize(text)} arrived as {JsonSerializer.Serialize(received)}");
                }
            }

            return arrived;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Whether the string can be said in a Quadlet file.</summary>
    private static bool Write(string folder, string name, Setting setting, Target target)
    {
        var image = new Setting(Options.Key(UnitKind.Container, "Image"), new TextValue("localhost/x"));
        var written = QuadletWriter.Write(new Unit(UnitKind.Container, name, [image, setting], name), target);
        foreach (var file in written.Files)
        {
            File.WriteAllText(Path.Combine(folder, file.FileName), file.Text);
        }

        return !written.Files.IsEmpty;
    }

    private static int Number(string variable, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : otherwise;
}
