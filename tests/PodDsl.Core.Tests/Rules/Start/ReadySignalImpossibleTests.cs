using PodDsl.Core.Catalogue;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Rules.Start;
using PodDsl.Core.Values;

namespace PodDsl.Core.Tests.Rules.Start;

/// <summary>POD4002 and POD4023: a container waits for its health check, but has none, or only the image can have one.</summary>
public sealed class ReadySignalImpossibleTests
{
    [Theory]
    [InlineData("HealthCmd=none", "HealthCmd=none turns the check off")]
    [InlineData("Rootfs=/srv/root", "a root file system of the host comes without one")]
    public void A_signal_that_never_comes_is_an_error(string lines, string reason)
    {
        var unit = TestUnits.Container((lines.Contains("Rootfs", StringComparison.Ordinal) ? "[Container]\n" : "") + "Notify=healthy\n" + lines);
        var finding = Assert.Single(ReadySignalImpossibleRule.Rule.Findings(unit));
        Assert.Equal(
            $"'web' counts as started when its health check passes, but {reason}: it never starts. Set HealthCmd=, or remove Notify=healthy.",
            finding.Message);
        Assert.True(finding.IsError);
        Assert.Empty(ReadySignalImpossibleRule.Rule.Findings(Assert.Single(finding.FixOf("RemoveNotify").Apply(unit))));
    }

    [Fact]
    public void A_check_that_is_stated_and_turned_off_can_be_turned_on()
    {
        var unit = TestUnits.Container("Notify=healthy\nHealthCmd=/check");
        unit = unit with { Settings = unit.Settings.Add(new(Options.Key(unit.Kind, "NoHealthcheck"), new BooleanValue(true))) };
        var finding = Assert.Single(ReadySignalImpossibleRule.Rule.Findings(unit));
        Assert.Empty(ReadySignalImpossibleRule.Rule.Findings(Assert.Single(finding.FixOf("RemoveNoHealthcheck").Apply(unit))));
    }

    [Fact]
    public void A_check_that_only_the_image_can_have_is_a_suggestion()
    {
        var finding = Assert.Single(ReadySignalImpossibleRule.Rule.Findings(TestUnits.Container("Notify=healthy")));
        Assert.Equal(
            "'web' counts as started when its health check passes, and does not state one: podman refuses it if the image has none either. State HealthCmd=.",
            finding.Message);
        Assert.Equal(Severity.Suggestion, finding.Rule.Severity);
    }

    [Theory]
    [InlineData("Notify=healthy\nHealthCmd=/check")]
    [InlineData("Notify=healthy\nPodmanArgs=--health-cmd=/check")]
    [InlineData("HealthCmd=none")]
    [InlineData("Notify=yes\nHealthCmd=none")]
    [InlineData("Notify=healthy\nHealthCmd=none\n[Service]\nType=oneshot")] // podman gets no --sdnotify
    public void A_signal_that_can_come_is_not_reported(string lines) =>
        Assert.Empty(ReadySignalImpossibleRule.Rule.Findings(TestUnits.Container(lines)));
}
