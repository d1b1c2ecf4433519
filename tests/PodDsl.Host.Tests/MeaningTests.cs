using PodDsl.Host.Tests.Harness;
using PodDsl.UnitMeaning;

namespace PodDsl.Host.Tests;

/// <summary>Our services equal those that podman's own generator makes of our Quadlet files.</summary>
public sealed class MeaningTests
{
    // The target of the samples is the newest podman.
    [Theory]
    [InlineData("HomeServer")]
    [InlineData("EveryKind")]
    public async Task Services_mean_what_the_generator_makes_of_the_quadlet_files(string sample)
    {
        var generated = await QuadletGenerator.RunAsync(Suites.Newest, EmittedUnits.Folder(sample, "quadlet"));
        var written = Directory.GetFiles(EmittedUnits.Folder(sample, "service"), "*.service");

        Assert.Equal(0, generated.Result.ExitCode);
        Assert.Equal(generated.Units.Keys.Order(StringComparer.Ordinal), written.Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal));
        Assert.All(written, file => Assert.Equal(
            ServiceMeaning.Of(generated.Units[Path.GetFileName(file)]),
            ServiceMeaning.Of(File.ReadAllText(file))));
    }
}
