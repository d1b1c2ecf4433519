using PodDsl.Core.Writers;
using PodDsl.Host.Tests.Harness;
using PodDsl.Host.Tests.Meaning;

namespace PodDsl.Host.Tests.Live;

/// <summary>
/// Random strings come unchanged from our writers through systemd and podman to the process in a real container, and
/// to the labels and annotations that podman shows. It sends a tenth of <see cref="OracleExtent"/>, since containers take time.
/// </summary>
public sealed class ContainerStringTests(Hosts hosts, ITestOutputHelper output) : IClassFixture<Hosts>
{
    private const int StringsOfContainer = 200;

    [Theory, MemberData(nameof(Suites.QuadletFormats), MemberType = typeof(Suites))]
    public async Task Strings_reach_the_container_unchanged(Suite suite, UnitFormat format)
    {
        // Units of both formats have the same name, so each has a host.
        var host = await hosts.GetAsync(suite, $"{nameof(ContainerStringTests)}-{format}");
        var extent = OracleExtent.Read(2000);
        var strings = new HostileStrings(extent.Seed);
        var mismatches = new List<string>();
        var sent = 0;
        for (var left = extent.Count / 10; left > 0 && mismatches.Count == 0; left -= StringsOfContainer)
        {
            var unit = new ContainerUnit(format, suite.Target(), strings, Math.Min(left, StringsOfContainer));
            mismatches.AddRange(await unit.RunAsync(host));
            sent += unit.Count;
        }

        output.WriteLine($"seed {extent.Seed}: {sent} strings");
        Assert.True(mismatches.Count == 0, $"seed {extent.Seed}: {mismatches.Count} mismatches\n{string.Join('\n', mismatches.Take(40))}");
        Assert.True(sent > 4 * extent.Count / 10 / 2, $"Only {sent} strings can be said.");
    }
}
