using PodDsl.Core.Catalogue;
using PodDsl.Core.Facts;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.Values;
using PodDsl.Core.Writers;

namespace PodDsl.Core.Tests.Writers;

public sealed class QuadletWriterTests
{
    [Theory]
    [InlineData(Language.CSharp, "[Options] without [Device]")]
    [InlineData(Language.UnitFile, "Options= without Device=")]
    public void Options_without_a_device_that_PodmanArgs_cannot_say_are_a_problem(Language language, string what)
    {
        var unit = new Unit(
            UnitKind.Volume,
            "data",
            [
                new Setting(Options.Key(UnitKind.Volume, "Options"), new TextValue("nodev")),
                new Setting(Options.Key(UnitKind.Volume, "User"), new IntegerValue(1000)),
            ],
            "Data")
        { Language = language };

        var problem = Assert.Single(QuadletWriter.Write(unit, new Target(new PodmanVersion(5, 8), UnitScope.System)).Problems);

        Assert.StartsWith(
            $"{what} of 'data' needs podman 6.0, and the units are for 5.8.", problem.MessageIn(language), StringComparison.Ordinal);
    }
}
