using PodDsl.Core.Rules.Start;

namespace PodDsl.Core.Tests.Rules.Start;

/// <summary>POD4030: a health check whose result nothing acts on.</summary>
public sealed class UnheardHealthTests
{
    [Theory]
    [InlineData("HealthCmd=/check")]
    [InlineData("HealthCmd=/check\nHealthOnFailure=none\nHealthInterval=5s")]
    [InlineData("HealthCmd=/check\nNotify=true")]
    public void A_check_without_a_consequence_is_reported(string lines)
    {
        var finding = Assert.Single(UnheardHealthRule.Rule.Findings(TestUnits.Container(lines)));
        Assert.Equal(
            "'web' has HealthCmd=, and nothing acts on its result: an unhealthy container only shows as such in podman ps, and Restart= does not restart it. Add HealthOnFailure=kill.",
            finding.Message);
        Assert.False(finding.Rule.IsEnabledByDefault);
    }

    [Theory]
    [InlineData("")]
    [InlineData("HealthCmd=none")]
    [InlineData("HealthCmd=/check\nHealthOnFailure=kill")]
    [InlineData("HealthCmd=/check\nPodmanArgs=--health-on-failure=kill")]
    [InlineData("HealthCmd=/check\nNotify=healthy")]
    [InlineData("HealthCmd=/check\nHealthInterval=disable")]
    public void One_with_a_consequence_or_none_at_all_is_not(string lines) => Assert.Empty(UnheardHealthRule.Rule.Findings(TestUnits.Container(lines)));
}
