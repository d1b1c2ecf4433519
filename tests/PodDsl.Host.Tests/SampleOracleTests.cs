using PodDsl.Core.Podman;
using PodDsl.Host.Tests.Harness;
using PodDsl.Host.Tests.ThreeHosts;

namespace PodDsl.Host.Tests;

/// <summary>Systemd and podman's generator take every unit of every sample without a word.</summary>
public sealed class SampleOracleTests : IDisposable
{
    private const string Classic = "EscapeFromTheDock/service";

    private readonly string texts = Directory.CreateTempSubdirectory("poddsl-samples-").FullName;

    public void Dispose() => Directory.Delete(texts, recursive: true);

    public static TheoryData<Suite, string> Services => new(
        from suite in Enum.GetValues<Suite>()
        from folder in EmittedUnits.Folders("service")
        where HostOf(folder) is not { } host || suite == host.Suite
        select (suite, folder));

    /// <summary>Units of a host are for its podman. Without a host, the target is the newest podman; older ones have no artifact units.</summary>
    public static TheoryData<Suite, string> Quadlets => new(
        from suite in Suites.Generating
        from folder in EmittedUnits.Folders("quadlet")
        where HostOf(folder) is { } host
            ? suite == host.Suite
            : suite.Podman().Has(Behaviors.ReadsArtifacts) || !QuadletFiles(folder).Any(file => file.EndsWith(".artifact", StringComparison.Ordinal))
        select (suite, folder));

    [Theory, MemberData(nameof(Services))]
    public async Task Systemd_accepts_every_unit(Suite suite, string folder)
    {
        var units = EmittedUnits.Path(folder);
        var names = Directory.GetFiles(units).Select(file => Path.GetFileName(file)).ToList();
        Assert.NotEmpty(names);

        var verification = await SystemdAnalyze.VerifyAsync(suite, units, names);

        // The classic units use it, and systemd reports each as deprecated.
        var lines = verification.Result.StandardError.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(line => folder != Classic || !line.Contains("KillMode=none", StringComparison.Ordinal));
        Assert.Empty(lines);
        Assert.True(verification.Result.ExitCode == 0 || folder == Classic, verification.Result.ToString());
    }

    [Theory, MemberData(nameof(Quadlets))]
    public async Task Generator_makes_a_service_of_every_file(Suite suite, string folder)
    {
        var files = QuadletFiles(folder);
        Assert.NotEmpty(files);

        var generated = await QuadletGenerator.RunAsync(suite, EmittedUnits.Path(folder), IsOfUser(folder));

        Assert.Empty(generated.Complaints);
        Assert.Equal(files.Select(UnitNames.Unit).Order(StringComparer.Ordinal), generated.Units.Keys.Order(StringComparer.Ordinal));
        foreach (var (name, text) in generated.Units)
        {
            await File.WriteAllTextAsync(Path.Combine(texts, name), text, TestContext.Current.CancellationToken);
        }

        var verification = await SystemdAnalyze.VerifyAsync(suite, texts, generated.Units.Keys);
        Assert.True(verification.IsClean, verification.Result.ToString());
    }

    private static bool IsOfUser(string folder) => folder.Contains("/users/", StringComparison.Ordinal) || folder.StartsWith("RootlessUser/", StringComparison.Ordinal);

    private static string[] QuadletFiles(string folder) => Directory.GetFiles(EmittedUnits.Path(folder));

    /// <summary>The host that the units of a folder are for, if the sample has hosts.</summary>
    private static HomeHost? HostOf(string folder) => HomeHost.All.FirstOrDefault(host => folder.Contains($"/{host.Name}/", StringComparison.Ordinal));
}
