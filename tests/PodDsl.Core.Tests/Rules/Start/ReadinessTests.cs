using PodDsl.Core.Catalogue;
using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Primitives;
using PodDsl.Core.Rules.Start;
using PodDsl.Core.Tests.Rules.IdMaps;
using PodDsl.Core.Values;

namespace PodDsl.Core.Tests.Rules.Start;

/// <summary>POD4001, POD4002, POD4003 and POD4023: health checks and when a container counts as started.</summary>
public sealed class ReadinessTests
{
    private const string Database = "# db.container\n[Container]\nImage=docker.io/library/db:1\nHealthCmd=/check\n";

    [Fact]
    public void Who_waits_for_a_check_that_nobody_waits_for_is_reported_on_both()
    {
        var findings = ReadinessMissingRule.Rule.FindingsIn(Database + "# web.container\n[Unit]\nAfter=db.service\n");
        Assert.Equal(["web", "db"], findings.Select(finding => finding.Unit!.Name));
        Assert.All(findings, finding => Assert.Equal(
            "'web' starts after 'db', which counts as started before its health check has passed. Set Notify=healthy on 'db', or Notify=conmon if that is meant.",
            finding.Message));
        Assert.All(findings, finding => Assert.Equal(Severity.Warning, finding.Rule.Severity));
        Assert.Equal(["db.container", "web.container"], findings.Select(finding => Assert.Single(finding.AdditionalSources).File));
    }

    [Fact]
    public void The_container_with_the_check_is_reported_once_for_all_that_wait()
    {
        var findings = ReadinessMissingRule.Rule.FindingsIn(
            Database + string.Concat(Enumerable.Range(1, 8).Select(number => $"# web{number}.container\n[Unit]\nAfter=db.container\n")));
        var own = Assert.Single(findings, finding => finding.Unit!.Name == "db");
        Assert.StartsWith("'web1' and 7 others start after 'db'", own.Message, StringComparison.Ordinal);
        Assert.Equal(5, own.AdditionalSources.Count);
    }

    [Theory]
    [InlineData("# web.container\n[Container]\nImage=docker.io/library/web:1\nNetwork=db.container\n")]
    [InlineData("# job.container\n[Unit]\nAfter=db.service network-online.target\n")]
    public void Every_way_to_wait_counts(string other) => Assert.Equal(2, ReadinessMissingRule.Rule.FindingsIn(Database + other).Count);

    [Fact]
    public void Before_on_the_other_side_counts() => Assert.Equal(
        2, ReadinessMissingRule.Rule.FindingsIn(Database + "[Unit]\nBefore=web.service\n# web.container\n").Count);

    [Theory]
    [InlineData("Notify=healthy", "After=db.service")]
    [InlineData("Notify=yes", "After=db.service")]
    [InlineData("Notify=no", "After=db.service")] // stated
    [InlineData("PodmanArgs=--sdnotify=healthy", "After=db.service")]
    [InlineData("HealthCmd=none", "After=db.service")]
    [InlineData("HealthInterval=disable", "After=db.service")]
    [InlineData("", "Wants=db.service")]
    [InlineData("[Service]\nType=oneshot", "After=db.service")]
    public void What_is_stated_or_does_not_wait_is_not_reported(string of, string other) =>
        Assert.Empty(ReadinessMissingRule.Rule.FindingsIn($"{Database}{of}\n# web.container\n[Unit]\n{other}\n"));

    [Theory]
    [InlineData("Restart=always", 2)] // five tries in half a second
    [InlineData("Restart=on-failure\nRestartSec=1", 2)]
    [InlineData("RestartSec=5s", 2)]
    [InlineData("Restart=on-success\nRestartSec=5s", 2)]
    [InlineData("Restart=always\nRestartSec=1\nStartLimitBurst=3", 2)]
    [InlineData("Restart=always\nRestartSec=5s\n[Unit]\nStartLimitIntervalSec=60", 2)]
    [InlineData("Restart=always\nRestartSec=2s", 0)]
    [InlineData("Restart=on-failure\nRestartSec=1min", 0)]
    [InlineData("Restart=always\n[Unit]\nStartLimitIntervalSec=0", 0)]
    [InlineData("Restart=always\nRestartSec=1\n[Unit]\nStartLimitBurst=10", 0)]
    public void Who_is_started_again_until_it_works_need_not_wait(string service, int count) => Assert.Equal(
        count, ReadinessMissingRule.Rule.FindingsIn($"{Database}# web.container\n[Unit]\nAfter=db.service\n[Service]\n{service}\n").Count);

    [Fact]
    public void An_older_podman_has_no_such_key() => Assert.Empty(ReadinessMissingRule.Rule.FindingsIn(
        Database + "# web.container\n[Unit]\nAfter=db.service\n", Target.Default with { Podman = new(4, 9) }));

    [Fact]
    public void The_fix_has_the_check_decide()
    {
        var units = StartUnits.Read(Database + "# web.container\n[Unit]\nAfter=db.service\n");
        foreach (var finding in ReadinessMissingRule.Rule.Findings(units))
        {
            var mended = finding.FixOf("NotifyHealthy").Apply(units);
            Assert.Equal("healthy", mended[0].Find("Notify")!.ToArgument().Marked);
            Assert.Empty(ReadinessMissingRule.Rule.Findings(mended));
        }
    }

    [Theory]
    [InlineData("HealthCmd=none", "HealthCmd=none turns the check off")]
    [InlineData("Rootfs=/srv/root", "a root file system of the host comes without one")]
    public void A_signal_that_never_comes_is_an_error(string lines, string reason)
    {
        var unit = StartUnits.Container((lines.Contains("Rootfs", StringComparison.Ordinal) ? "[Container]\n" : "") + "Notify=healthy\n" + lines);
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
        var unit = StartUnits.Container("Notify=healthy\nHealthCmd=/check");
        unit = unit with { Settings = unit.Settings.Add(new(Options.Key(unit.Kind, "NoHealthcheck"), new BooleanValue(true))) };
        var finding = Assert.Single(ReadySignalImpossibleRule.Rule.Findings(unit));
        Assert.Empty(ReadySignalImpossibleRule.Rule.Findings(Assert.Single(finding.FixOf("RemoveNoHealthcheck").Apply(unit))));
    }

    [Fact]
    public void A_check_that_only_the_image_can_have_is_a_suggestion()
    {
        var finding = Assert.Single(ReadySignalImpossibleRule.Rule.Findings(StartUnits.Container("Notify=healthy")));
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
        Assert.Empty(ReadySignalImpossibleRule.Rule.Findings(StartUnits.Container(lines)));

    [Theory]
    [InlineData("HealthStartPeriod=5m", "", "360s", "90s, the default", "390s")]
    [InlineData("HealthInterval=1m30s\nHealthRetries=2", "", "90s", "90s, the default", "120s")] // checks at 0 s and 90 s
    [InlineData("HealthInterval=2m", "", "240s", "90s, the default", "270s")]
    [InlineData("HealthStartPeriod=40s", "TimeoutStartSec=1min 30s", "120s", "90s (TimeoutStartSec=)", "150s")]
    [InlineData("HealthStartPeriod=10s\nHealthInterval=5s", "TimeoutSec=20", "20s", "20s (TimeoutSec=)", "60s")]
    public void A_start_that_ends_before_the_check_is_decided_is_reported(string health, string service, string wait, string limit, string value)
    {
        var unit = StartUnits.Container($"Notify=healthy\nHealthCmd=/check\n{health}\n[Service]\n{service}");
        var finding = Assert.Single(StartTimeoutBelowHealthRule.Rule.Findings(unit));
        Assert.Equal(
            $"The start of 'web' lasts until its health check passes, and systemd ends it after {limit}. The container counts as unhealthy only after {wait}, so one that comes up slowly is stopped before. Set TimeoutStartSec={value}.",
            finding.Message);
        var mended = Assert.Single(finding.FixOf("RaiseStartTimeout").Apply(unit));
        Assert.Equal(value, Directives(mended, "TimeoutStartSec"));
        Assert.Empty(StartTimeoutBelowHealthRule.Rule.Findings(mended));
    }

    [Theory]
    [InlineData("HealthCmd=/check", "")] // three checks take 60 s
    [InlineData("HealthCmd=/check\nHealthRetries=1\nHealthInterval=10m", "")] // unhealthy at the first check
    [InlineData("HealthCmd=/check\nHealthStartPeriod=5m\nHealthStartupCmd=/up", "")] // the check begins later
    [InlineData("HealthCmd=/check\nHealthStartPeriod=5m", "TimeoutStartSec=400")]
    [InlineData("HealthCmd=/check\nHealthStartPeriod=5m", "TimeoutStartSec=infinity")]
    [InlineData("HealthCmd=/check\nHealthStartPeriod=5m", "TimeoutStartSec=0")]
    [InlineData("HealthCmd=/check\nHealthStartPeriod=5m", "TimeoutStartSec=soon")]
    [InlineData("HealthCmd=/check\nHealthStartPeriod=soon", "")]
    [InlineData("HealthStartPeriod=5m", "")] // the check of the image is not known
    public void A_start_that_waits_long_enough_is_not_reported(string health, string service) =>
        Assert.Empty(StartTimeoutBelowHealthRule.Rule.Findings(StartUnits.Container($"Notify=healthy\n{health}\n[Service]\n{service}")));

    [Fact]
    public void Only_who_waits_for_the_check_can_time_out_by_it() => Assert.Empty(
        StartTimeoutBelowHealthRule.Rule.Findings(StartUnits.Container("HealthCmd=/check\nHealthStartPeriod=5m")));

    private static string Directives(Model.Unit unit, string name) => unit.FindSetting(Section.Service, name)!.Value.ToArgument().Marked;
}
