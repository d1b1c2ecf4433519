using PodDsl.Core.Catalogue;
using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Rules.Start;
using PodDsl.Core.Values;

namespace PodDsl.Core.Tests.Rules.Start;

/// <summary>POD4020: systemd gives up a service that fails at once after a few restarts.</summary>
public sealed class StartLimitTests
{
    [Theory]
    [InlineData("Restart=always", "0.1s", "1.9s")]
    [InlineData("Restart=always\nRestart=unless-stopped", "0.1s", "1.9s")] // the line before counts
    [InlineData("Restart=on-failure\nRestartSec=500ms", "0.5s", "1.5s")]
    public void Restarts_that_end_are_a_suggestion(string lines, string pause, string run)
    {
        var unit = TestUnits.Container($"[Service]\n{lines}");
        var finding = Assert.Single(StartLimitRule.Rule.Findings(unit));
        Assert.Equal(
            $"'web' is restarted {pause} after a failure, and systemd allows 5 starts in 10s: if it runs for less than {run} each time, it stays failed after 5 of them. Set RestartSec=5s, or state StartLimitBurst= and StartLimitIntervalSec= if that is meant.",
            finding.Message);
        Assert.Equal(Severity.Suggestion, finding.Rule.Severity);
        Assert.Empty(StartLimitRule.Rule.Findings(Assert.Single(finding.FixOf("SetRestartSec").Apply(unit))));
    }

    [Fact]
    public void Restart_of_a_pod_is_its_own_since_podman_6()
    {
        var pod = TestUnits.Read("# web.pod\n[Pod]\n[Service]\nRestart=always")[0];
        Assert.Single(StartLimitRule.Rule.Findings(pod));
        Assert.Empty(StartLimitRule.Rule.Findings(pod, new Target(new PodmanVersion(5, 8), UnitScope.System)));
    }

    [Theory]
    [InlineData("[Service]\nRestart=always\nRestartSec=2")]
    [InlineData("[Service]\nRestart=always\nRestartSec=%i")]
    [InlineData("[Service]\nRestart=no")]
    [InlineData("[Service]\nRestart=unless-stopped")] // systemd ignores the line
    [InlineData("[Service]\nRestart=no\nRestart=yes")]
    [InlineData("[Service]\nRestart=on-success")] // not after a failure
    [InlineData("[Unit]\nStartLimitIntervalSec=0\n[Service]\nRestart=always")]
    [InlineData("[Unit]\nStartLimitBurst=5\n[Service]\nRestart=always")]
    [InlineData("[Service]\nRestart=always\nRestartSteps=5\nRestartMaxDelaySec=60")]
    public void Restarts_that_go_on_or_are_limited_on_purpose_are_not_reported(string lines) =>
        Assert.Empty(StartLimitRule.Rule.Findings(TestUnits.Container(lines)));
}
