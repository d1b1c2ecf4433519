using System.Globalization;
using PodDsl.Core.Facts;
using PodDsl.Core.Podman;
using PodDsl.Core.Readers;
using PodDsl.Host.Tests.Conversion;
using PodDsl.Host.Tests.Harness;
using PodDsl.Host.Tests.Meaning;

namespace PodDsl.Host.Tests;

/// <summary>
/// Random Quadlet files: the generator and we make the same services of them, and refuse the same files. <c>PODDSL_ORACLE_FILES</c> sets
/// how many files, <c>PODDSL_ORACLE_SEED</c> where to start.
/// </summary>
public sealed class QuadletFuzzTests(ITestOutputHelper output) : IDisposable
{
    /// <summary>The generator looks for the drop-ins of each unit in each folder, so many small runs are faster than a large one.</summary>
    private const int GroupsAtOnce = 20;

    private readonly string folder = Directory.CreateTempSubdirectory("poddsl-fuzz-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory, MemberData(nameof(Suites.Quadlet), MemberType = typeof(Suites))]
    public async Task Random_files_are_read_as_the_generator_reads_them(Suite suite)
    {
        var wanted = OracleExtent.Number("PODDSL_ORACLE_FILES", 3000);
        var seed = OracleExtent.Number("PODDSL_ORACLE_SEED", 1);
        var tally = new FuzzTally();
        while (tally.Files < wanted)
        {
            var group = Path.Combine(folder, seed.ToString(CultureInfo.InvariantCulture));
            await CompareAsync(suite, seed++, new QuadletFolder(group), tally);
            Directory.Delete(group, recursive: true);
        }

        output.WriteLine(tally.ToString());
        Assert.True(tally.Findings.Count == 0, $"{tally.Findings.Count} findings\n{string.Join('\n', tally.Findings.Take(OracleExtent.Number("PODDSL_ORACLE_SHOW", 10)))}");
        Assert.True(tally.Same > wanted / 8, tally.ToString());
    }

    private static async Task CompareAsync(Suite suite, int seed, QuadletFolder quadlets, FuzzTally tally)
    {
        var grammar = new QuadletGrammar(seed);
        for (var index = 0; index < GroupsAtOnce; index++)
        {
            foreach (var (path, text) in grammar.Group($"g{index}"))
            {
                var full = Path.Combine(quadlets.Path, path);
                Directory.CreateDirectory(Path.GetDirectoryName(full)!);
                await File.WriteAllTextAsync(full, text, TestContext.Current.CancellationToken);
                tally.Files++;
            }
        }

        var scope = seed % 2 == 0 ? UnitScope.User : UnitScope.System;
        var generated = await QuadletGenerator.RunAsync(suite, quadlets.Path, scope == UnitScope.User);
        Assert.True(generated.Result.ExitCode is 0 or 1, generated.Result.StandardError[^Math.Min(3000, generated.Result.StandardError.Length)..]);
        var reading = quadlets.Read(suite);
        var target = new Target(suite.Podman(), scope);
        FuzzComparison.Compare(suite, quadlets, generated, reading, target, tally);

        var again = new QuadletFolder(quadlets.Path + "-again");
        var unwritten = QuadletFolder.WriteQuadlet(reading, target, again);
        FuzzComparison.CompareAgain(quadlets, generated, await QuadletGenerator.RunAsync(suite, again.Path, scope == UnitScope.User), reading, unwritten, tally);
        Directory.Delete(again.Path, recursive: true);
    }
}
