using PodDsl.Core.Catalogue;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Rules.Start;

namespace PodDsl.Core.Tests.Rules.Start;

/// <summary>POD4019: podman leaves, and its service ends with it.</summary>
public sealed class DetachedForegroundTests
{
    [Fact]
    public void A_foreground_service_that_detaches_is_reported()
    {
        var unit = TestUnits.Container("PodmanArgs=-d --rm").Record("Foreground");
        var finding = Assert.Single(DetachedForegroundRule.Rule.Findings(unit));
        Assert.Equal(
            "'web' runs podman in the foreground with -d: podman leaves at once, and with [Type(ServiceType.Simple)] systemd takes the service for ended and kills the container. Remove -d, or remove [Foreground].",
            finding.Message);
        var mended = Assert.Single(finding.FixOf("StayInForeground").Apply(unit));
        Assert.Equal("--rm", mended.Find("PodmanArgs")!.ToArgument().Marked);
        Assert.Empty(DetachedForegroundRule.Rule.Findings(mended));
        Assert.Empty(DetachedForegroundRule.Rule.Findings(unit.WithService("Type", "forking")));
        Assert.Empty(DetachedForegroundRule.Rule.Findings(TestUnits.Container("PodmanArgs=-d")));
    }
}
