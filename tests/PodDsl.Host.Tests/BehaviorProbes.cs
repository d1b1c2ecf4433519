using System.Collections.Concurrent;
using System.Reflection;
using PodDsl.Core.Podman;
using PodDsl.Host.Tests.Probing;
using PodDsl.Host.Tests.Harness;

namespace PodDsl.Host.Tests;

/// <summary>For each suite's podman, the table of behaviours agrees with the generator.</summary>
public sealed class BehaviorProbes
{
    private static readonly ConcurrentDictionary<(Suite Suite, bool IsOfUser), Lazy<Task<GeneratedUnits>>> Runs = new();

    public static TheoryData<Suite, string, bool> Cases => new(
        from suite in Suites.Generating
        from probe in Probes.All
        select (suite, probe.Behavior.Name, probe.IsOfUser));

    private static IEnumerable<Behavior> Table => typeof(Behaviors)
        .GetProperties(BindingFlags.Public | BindingFlags.Static)
        .Select(property => property.GetValue(null))
        .OfType<Behavior>();

    [Theory, MemberData(nameof(Cases))]
    public async Task The_generator_does_what_the_table_says(Suite suite, string behavior, bool isOfUser)
    {
        var probe = Probes.All.Single(probe => probe.Behavior.Name == behavior && probe.IsOfUser == isOfUser);
        var generated = probe.IsAlone
            ? await RunAsync(suite, [probe], isOfUser)
            : await Runs.GetOrAdd((suite, isOfUser), key => new(() => RunAllAsync(key.Suite, key.IsOfUser))).Value;

        var isSeen = probe.IsSeen(new ProbeResult(probe.Name, generated));

        Assert.True(
            isSeen == suite.Podman().Has(probe.Behavior),
            $"podman {suite.Podman()} {(isSeen ? "does" : "does not do")} this, against the table: {probe.Behavior.Summary}\n"
            + string.Join('\n', generated.Units.Where(unit => unit.Key.StartsWith(probe.Name, StringComparison.Ordinal)).Select(unit => $"--- {unit.Key}\n{unit.Value}"))
            + string.Join('\n', generated.Complaints.Where(line => line.Contains(probe.Name, StringComparison.Ordinal))));
    }

    [Theory, MemberData(nameof(Suites.All), MemberType = typeof(Suites))]
    public async Task A_podman_has_Quadlet_or_not_as_the_table_says(Suite suite)
    {
        await HostRoot.RequireAsync(suite);
        var folder = Directory.CreateTempSubdirectory("poddsl-probe-");
        var found = await Command.RunAsync(
            [HostRoot.Script("in-root"), HostRoot.Name(suite), folder.FullName, "test", "-e", "/usr/libexec/podman/quadlet"]);
        folder.Delete();

        Assert.Equal(suite.Podman().Has(Behaviors.HasQuadlet), found.ExitCode == 0);
    }

    /// <summary>The test that a row names shows it; a row without a test names its source.</summary>
    [Fact]
    public void Each_row_has_a_test_that_there_is_or_a_source()
    {
        var probed = Probes.All.Select(probe => probe.Behavior.Name).Append(Behaviors.HasQuadlet.Name).ToHashSet(StringComparer.Ordinal);
        Assert.Empty(Table.Where(row => (row.Test == nameof(BehaviorProbes)) != probed.Contains(row.Name)).Select(row => row.Name));
        Assert.Empty(Table
            .Where(row => row.Test is { } test && !Exists(test.Split('.')))
            .Select(row => $"{row.Name}: there is no test {row.Test}"));
        Assert.Empty(Table.Where(row => row.Test is null && !row.Evidence.Contains("release notes", StringComparison.Ordinal)
            && !row.Evidence.Contains("source", StringComparison.Ordinal)).Select(row => row.Name));
    }

    private static bool Exists(string[] name) => typeof(BehaviorProbes).Assembly.GetTypes().Any(type =>
        type.Name == name[0] && (name.Length == 1 || type.GetMethod(name[1]) is not null));

    private static async Task<GeneratedUnits> RunAllAsync(Suite suite, bool isOfUser)
    {
        var generated = await RunAsync(suite, Probes.All.Where(probe => !probe.IsAlone && probe.IsOfUser == isOfUser), isOfUser);
        Assert.True(generated.Result.ExitCode is 0 or 1, generated.Result.ToString());
        return generated;
    }

    private static async Task<GeneratedUnits> RunAsync(Suite suite, IEnumerable<Probe> probes, bool isOfUser)
    {
        var folder = Directory.CreateTempSubdirectory("poddsl-probes-").FullName;
        try
        {
            foreach (var probe in probes)
            {
                probe.Write(folder);
            }

            return await QuadletGenerator.RunAsync(suite, folder, isOfUser);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
