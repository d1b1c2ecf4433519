using PodDsl.Core.Catalogue;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Rules.Start;
using PodDsl.Core.Values;

namespace PodDsl.Core.Tests.Rules.Start;

/// <summary>POD4017: a unit tells systemd to kill nothing when its service stops.</summary>
public sealed class KillModeNoneTests
{
    [Fact]
    public void A_service_that_kills_nothing_is_reported()
    {
        var unit = TestUnits.Container("").Record("Foreground").WithService("KillMode", "none");
        var finding = Assert.Single(KillModeNoneRule.Rule.Findings(unit));
        Assert.Equal(
            "[KillMode(KillMode.None)] of 'web' has systemd kill nothing: what outlives the stop holds its mounts, ports and names, and the next start runs beside it. systemd has deprecated it. Take it out: the default control-group is right.",
            finding.Message);
        Assert.Empty(KillModeNoneRule.Rule.Findings(Assert.Single(finding.FixOf("RemoveKillMode").Apply(unit))));
        Assert.Empty(KillModeNoneRule.Rule.Findings(TestUnits.Container("").With("Foreground").WithService("KillMode", "mixed")));
        Assert.Empty(KillModeNoneRule.Rule.Findings(TestUnits.Container("").WithService("KillMode", "none"))); // refused
    }
}
