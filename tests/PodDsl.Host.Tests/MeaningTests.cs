using PodDsl.Host.Tests.Harness;
using PodDsl.UnitMeaning;

namespace PodDsl.Host.Tests;

/// <summary>Our service units say what podman's own generator makes of our Quadlet files.</summary>
public sealed class MeaningTests
{
    // The samples are built for the newest podman, whose generator is that of forky.
    [Fact]
    public async Task Services_mean_what_the_generator_makes_of_the_quadlet_files()
    {
        var generated = await QuadletGenerator.RunAsync(Suite.Forky, EmittedUnits.Folder("HomeServer", "quadlet"));
        var written = Directory.GetFiles(EmittedUnits.Folder("HomeServer", "service"));

        Assert.Equal(0, generated.Result.ExitCode);
        Assert.Equal(generated.Units.Keys.Order(StringComparer.Ordinal), written.Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal));
        Assert.All(written, file => Assert.Equal(
            ServiceMeaning.Of(generated.Units[Path.GetFileName(file)]),
            ServiceMeaning.Of(File.ReadAllText(file))));
    }

    [Theory]
    [InlineData(Suite.Bookworm)]
    [InlineData(Suite.Trixie)]
    [InlineData(Suite.Forky)]
    public async Task Systemd_has_no_complaint_about_the_modern_services(Suite suite)
    {
        var folder = EmittedUnits.Folder("HomeServer", "service");
        var names = Directory.GetFiles(folder).Select(file => Path.GetFileName(file));

        var verification = await SystemdAnalyze.VerifyAsync(suite, folder, names);

        Assert.True(verification.IsClean, verification.Result.ToString());
    }
}
