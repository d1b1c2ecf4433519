using PodDsl.Core.Catalogue;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Rules.Start;
using PodDsl.Core.Values;

namespace PodDsl.Core.Tests.Rules.Start;

/// <summary>POD4004 and POD4022: podman pulls an image within the default time of a start.</summary>
public sealed class StartTimeoutPullTests
{
    [Fact]
    public void A_pull_in_the_default_time_is_a_suggestion()
    {
        var finding = Assert.Single(StartTimeoutPullRule.Rule.Findings(TestUnits.Container("")));
        Assert.Equal(
            "'web' pulls 'docker.io/library/nginx:1.29' in its first start, which may take 90 s, or five minutes while podman pulls. Set TimeoutStartSec=, for example 900, or pull by a unit of its own.",
            finding.Message);
        Assert.Equal(("POD4004", Severity.Suggestion), (finding.Rule.Id, finding.Rule.Severity));
    }

    [Theory]
    [InlineData("Pull=never")]
    [InlineData("[Service]\nTimeoutStartSec=90")] // stated
    [InlineData("[Service]\nTimeoutSec=5min")]
    [InlineData("[Service]\nType=oneshot")] // no limit
    [InlineData("[Container]\nRootfs=/srv/root")]
    [InlineData("[Container]\nImage=localhost/web:1")]
    [InlineData("[Container]\nImage=docker-archive:/srv/web.tar")]
    [InlineData("PodmanArgs=--pull=never")]
    public void A_pull_that_has_time_or_does_not_happen_is_not_reported(string lines) =>
        Assert.Empty(StartTimeoutPullRule.Rule.Findings(TestUnits.Container(lines)));

    [Fact]
    public void A_unit_of_its_own_pulls_without_a_limit() => Assert.All(
        TestUnits.Read("# web.container\n[Container]\nImage=web.image\n# web.image\n[Image]\nImage=docker.io/library/web:1\n"),
        unit => Assert.Empty(StartTimeoutPullRule.Rule.Findings(unit)));

    [Fact]
    public void A_pull_before_the_start_is_a_warning_and_can_be_given_time()
    {
        var unit = TestUnits.Container("").With("Foreground", "PullOnStart");
        var finding = Assert.Single(StartTimeoutPullRule.Rule.Findings(unit));
        Assert.Equal(
            "'web' pulls its image before each start, and systemd gives that 90 s: a slow pull fails the start, also where its failure does not count. Set TimeoutStartSec=, for example 900.",
            finding.Message);
        Assert.Equal(("POD4022", Severity.Warning), (finding.Rule.Id, finding.Rule.Severity));
        var mended = Assert.Single(finding.FixOf("SetStartTimeout").Apply(unit));
        Assert.Empty(StartTimeoutPullRule.Rule.Findings(mended));
    }

    [Fact]
    public void A_command_that_pulls_counts_too() => Assert.Equal(["POD4022"], StartTimeoutPullRule.Rule.Ids(
        TestUnits.Container("[Service]\nExecStartPre=-/usr/bin/podman pull docker.io/library/web:1\n").With("Foreground")));

    [Theory]
    [InlineData("[Service]\nExecStartPre=/usr/bin/podman network create x\n")]
    [InlineData("[Service]\nExecStartPre=/usr/bin/git pull origin main\n")]
    [InlineData("")] // podman run pulls after the start has counted
    public void Other_commands_in_the_foreground_are_not_reported(string lines) =>
        Assert.Empty(StartTimeoutPullRule.Rule.Findings(TestUnits.Container(lines).With("Foreground")));
}
