using PodDsl.Core.Catalogue;
using PodDsl.Core.Findings;
using PodDsl.Core.Rules.Start;

namespace PodDsl.Core.Tests.Rules.Start;

/// <summary>POD4012: a failed update looks like a good one, so that podman never takes it back.</summary>
public sealed class RestartHidesUpdateTests
{
    [Fact]
    public void An_update_that_nobody_notices_is_a_suggestion()
    {
        var finding = Assert.Single(RestartHidesUpdateRule.Rule.Findings(TestUnits.Container("AutoUpdate=registry\n[Service]\nRestart=always")));
        Assert.Equal(
            "'web' is updated automatically, counts as started as soon as it runs, and is restarted whatever happens: an image that does not work is neither taken back nor reported. State a health check and Notify=healthy.",
            finding.Message);
        Assert.Equal(Severity.Suggestion, finding.Rule.Severity);
        Assert.Empty(finding.Fixes);
    }

    [Fact]
    public void A_check_that_is_there_can_notice_it()
    {
        var unit = TestUnits.Container("Label=io.containers.autoupdate=registry\nHealthCmd=/check\n[Service]\nRestart=always");
        var finding = Assert.Single(RestartHidesUpdateRule.Rule.Findings(unit));
        Assert.Empty(RestartHidesUpdateRule.Rule.Findings(Assert.Single(finding.FixOf("NotifyHealthy").Apply(unit))));
    }

    [Theory]
    [InlineData("AutoUpdate=registry\nNotify=healthy\nHealthCmd=/check\n[Service]\nRestart=always")]
    [InlineData("AutoUpdate=registry\n[Service]\nRestart=on-failure")]
    [InlineData("Label=io.containers.autoupdate=disabled\n[Service]\nRestart=always")]
    [InlineData("[Service]\nRestart=always")]
    public void Other_updates_are_not_reported(string lines) =>
        Assert.Empty(RestartHidesUpdateRule.Rule.Findings(TestUnits.Container(lines)));
}
