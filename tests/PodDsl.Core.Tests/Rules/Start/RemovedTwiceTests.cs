using PodDsl.Core.Catalogue;
using PodDsl.Core.Findings;
using PodDsl.Core.Rules.Start;

namespace PodDsl.Core.Tests.Rules.Start;

/// <summary>POD4021: a service removes, at its stop, a container that podman removes already.</summary>
public sealed class RemovedTwiceTests
{
    [Fact]
    public void A_second_removal_is_a_suggestion()
    {
        var unit = TestUnits.Container("PodmanArgs=--rm").Record("Foreground", "RemoveOnStop");
        var finding = Assert.Single(RemovedTwiceRule.Rule.Findings(unit));
        Assert.Equal(
            "'web' removes its container when it stops, and --rm removes it anyway: whoever comes second finds no container. Remove [RemoveOnStop].",
            finding.Message);
        Assert.Empty(RemovedTwiceRule.Rule.Findings(Assert.Single(finding.FixOf("RemoveRemoval").Apply(unit))));

        Assert.Equal(["POD4021"], RemovedTwiceRule.Rule.Ids(TestUnits.Container("ContainerName=web\n[Service]\nExecStop=/usr/bin/podman rm -f web")));
        Assert.Empty(RemovedTwiceRule.Rule.Findings(TestUnits.Container("").With("Foreground", "RemoveOnStop")));
        Assert.Empty(RemovedTwiceRule.Rule.Findings(TestUnits.Container("ContainerName=web\n[Service]\nExecStopPost=/usr/bin/podman rm -f other")));
    }
}
