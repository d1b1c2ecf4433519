using PodDsl.Core.Catalogue;
using PodDsl.Core.Model;
using PodDsl.Core.Rules.Start;

namespace PodDsl.Core.Tests.Rules.Start;

/// <summary>POD4003: systemd ends a start before the health check can pass for a container that comes up slowly.</summary>
public sealed class StartTimeoutBelowHealthTests
{
    [Theory]
    [InlineData("HealthStartPeriod=5m", "", "within the 300s that HealthStartPeriod= gives the container", "90s, the default", "390s")]
    [InlineData("HealthInterval=1m30s\nHealthRetries=2", "", "before the second check, 90s after the first", "90s, the default", "120s")] // checks at 0 s and 90 s
    [InlineData("HealthInterval=2m", "", "before the second check, 120s after the first", "90s, the default", "270s")]
    [InlineData("HealthInterval=2m\nHealthRetries=1", "TimeoutStartSec=1min 30s", "before the second check, 120s after the first", "90s (TimeoutStartSec=)", "150s")]
    [InlineData("HealthStartPeriod=30s\nHealthInterval=5s", "TimeoutSec=20", "within the 30s that HealthStartPeriod= gives the container", "20s (TimeoutSec=)", "90s")]
    public void A_start_that_ends_before_the_check_can_pass_is_reported(string health, string service, string reason, string limit, string value)
    {
        var unit = TestUnits.Container($"Notify=healthy\nHealthCmd=/check\n{health}\n[Service]\n{service}");
        var finding = Assert.Single(StartTimeoutBelowHealthRule.Rule.Findings(unit));
        Assert.Equal(
            $"The start of 'web' lasts until its health check passes, and systemd ends it after {limit}, {reason}. A container that comes up slowly is stopped. Set TimeoutStartSec={value}.",
            finding.Message);
        var mended = Assert.Single(finding.FixOf("RaiseStartTimeout").Apply(unit));
        Assert.Equal(value, Directives(mended, "TimeoutStartSec"));
        Assert.Empty(StartTimeoutBelowHealthRule.Rule.Findings(mended));
    }

    [Theory]
    [InlineData("HealthCmd=/check", "")] // three checks take 60 s
    [InlineData("HealthCmd=/check\nHealthStartPeriod=60s\nHealthRetries=5", "TimeoutStartSec=180")] // unhealthy after 180 s, but up in 60 s
    [InlineData("HealthCmd=/check\nHealthStartPeriod=5m\nHealthStartupCmd=/up", "")] // the check begins later
    [InlineData("HealthCmd=/check\nHealthStartPeriod=5m", "TimeoutStartSec=400")]
    [InlineData("HealthCmd=/check\nHealthStartPeriod=5m", "TimeoutStartSec=infinity")]
    [InlineData("HealthCmd=/check\nHealthStartPeriod=5m", "TimeoutStartSec=0")]
    [InlineData("HealthCmd=/check\nHealthStartPeriod=5m", "TimeoutStartSec=soon")]
    [InlineData("HealthCmd=/check\nHealthStartPeriod=soon", "")]
    [InlineData("HealthStartPeriod=5m", "")] // the check of the image is not known
    public void A_start_that_waits_long_enough_is_not_reported(string health, string service) =>
        Assert.Empty(StartTimeoutBelowHealthRule.Rule.Findings(TestUnits.Container($"Notify=healthy\n{health}\n[Service]\n{service}")));

    [Fact]
    public void Only_who_waits_for_the_check_can_time_out_by_it() => Assert.Empty(
        StartTimeoutBelowHealthRule.Rule.Findings(TestUnits.Container("HealthCmd=/check\nHealthStartPeriod=5m")));

    private static string Directives(Unit unit, string name) => unit.FindSetting(Section.Service, name)!.Value.ToArgument().Marked;
}
