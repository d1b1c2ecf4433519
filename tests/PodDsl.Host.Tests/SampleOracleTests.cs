using PodDsl.Core.Podman;
using PodDsl.Host.Tests.Harness;

namespace PodDsl.Host.Tests;

/// <summary>Systemd and podman's generator take every unit of every sample without a word.</summary>
public sealed class SampleOracleTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("poddsl-samples-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    public static MatrixTheoryData<Suite, string> Services =>
        new(Enum.GetValues<Suite>(), EmittedUnits.Samples);

    /// <summary>The target of the samples is the newest podman; older ones have no artifact units.</summary>
    public static TheoryData<Suite, string> Quadlets => new(
        from suite in Suites.Generating
        from sample in EmittedUnits.Samples
        where suite.Podman().Has(Behaviors.ReadsArtifacts) || !QuadletFiles(sample).Any(file => file.EndsWith(".artifact", StringComparison.Ordinal))
        select (suite, sample));

    [Theory, MemberData(nameof(Services))]
    public async Task Systemd_accepts_every_unit(Suite suite, string sample)
    {
        var units = EmittedUnits.Folder(sample, "service");
        var names = Directory.GetFiles(units).Select(file => Path.GetFileName(file)).ToList();
        Assert.NotEmpty(names);

        var verification = await SystemdAnalyze.VerifyAsync(suite, units, names);

        // The classic units use it, and systemd reports each as deprecated.
        var lines = verification.Result.StandardError.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(line => sample != "EscapeFromTheDock" || !line.Contains("KillMode=none", StringComparison.Ordinal));
        Assert.Empty(lines);
        Assert.True(verification.Result.ExitCode == 0 || sample == "EscapeFromTheDock", verification.Result.ToString());
    }

    [Theory, MemberData(nameof(Quadlets))]
    public async Task Generator_makes_a_service_of_every_file(Suite suite, string sample)
    {
        var files = QuadletFiles(sample);
        Assert.NotEmpty(files);

        var generated = await QuadletGenerator.RunAsync(suite, EmittedUnits.Folder(sample, "quadlet"));

        Assert.Empty(generated.Complaints);
        Assert.Equal(files.Select(UnitNames.Unit).Order(StringComparer.Ordinal), generated.Units.Keys.Order(StringComparer.Ordinal));
        foreach (var (name, text) in generated.Units)
        {
            await File.WriteAllTextAsync(Path.Combine(folder, name), text, TestContext.Current.CancellationToken);
        }

        var verification = await SystemdAnalyze.VerifyAsync(suite, folder, generated.Units.Keys);
        Assert.True(verification.IsClean, verification.Result.ToString());
    }

    private static string[] QuadletFiles(string sample) => Directory.GetFiles(EmittedUnits.Folder(sample, "quadlet"));
}
