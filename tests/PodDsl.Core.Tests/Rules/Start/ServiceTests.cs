using PodDsl.Core.Catalogue;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Primitives;
using PodDsl.Core.Rules.Start;
using PodDsl.Core.Tests.Rules.IdMaps;

namespace PodDsl.Core.Tests.Rules.Start;

/// <summary>POD4012 to POD4015 and POD4017 to POD4021: how one service is run.</summary>
public sealed class ServiceTests
{
    [Fact]
    public void An_update_that_nobody_notices_is_a_suggestion()
    {
        var finding = Assert.Single(RestartHidesUpdateRule.Rule.Findings(StartUnits.Container("AutoUpdate=registry\n[Service]\nRestart=always")));
        Assert.Equal(
            "'web' is updated automatically, counts as started as soon as it runs, and is restarted whatever happens: an image that does not work is neither taken back nor reported. State a health check and Notify=healthy.",
            finding.Message);
        Assert.Equal(Severity.Suggestion, finding.Rule.Severity);
        Assert.Empty(finding.Fixes);
    }

    [Fact]
    public void A_check_that_is_there_can_notice_it()
    {
        var unit = StartUnits.Container("Label=io.containers.autoupdate=registry\nHealthCmd=/check\n[Service]\nRestart=always");
        var finding = Assert.Single(RestartHidesUpdateRule.Rule.Findings(unit));
        Assert.Empty(RestartHidesUpdateRule.Rule.Findings(Assert.Single(finding.FixOf("NotifyHealthy").Apply(unit))));
    }

    [Theory]
    [InlineData("AutoUpdate=registry\nNotify=healthy\nHealthCmd=/check\n[Service]\nRestart=always")]
    [InlineData("AutoUpdate=registry\n[Service]\nRestart=on-failure")]
    [InlineData("Label=io.containers.autoupdate=disabled\n[Service]\nRestart=always")]
    [InlineData("[Service]\nRestart=always")]
    public void Other_updates_are_not_reported(string lines) =>
        Assert.Empty(RestartHidesUpdateRule.Rule.Findings(StartUnits.Container(lines)));

    [Theory]
    [InlineData("Type", "simple", "Type=simple of 'web' is refused: Quadlet starts podman as notify or oneshot only. Leave it out.")]
    [InlineData("KillMode", "none", "KillMode=none of 'web' is refused: Quadlet takes mixed and control-group only. Leave it out, and it is mixed.")]
    public void What_quadlet_refuses_is_an_error(string name, string value, string message)
    {
        var unit = StartUnits.Container("").WithService(name, value);
        var finding = Assert.Single(ServiceTypeRule.Rule.Findings(unit));
        Assert.Equal(message, finding.Message);
        Assert.True(finding.IsError);
        Assert.Empty(ServiceTypeRule.Rule.Findings(Assert.Single(finding.FixOf("RemoveDirective").Apply(unit))));
        Assert.Empty(ServiceTypeRule.Rule.Findings(unit.With("Foreground")));
    }

    [Theory]
    [InlineData("Type", "oneshot")]
    [InlineData("KillMode", "control-group")]
    public void Quotes_that_only_quadlet_takes_off_are_an_error(string name, string value)
    {
        var unit = StartUnits.Container($"[Service]\n{name}=\"{value}\"");
        var finding = Assert.Single(ServiceTypeRule.Rule.Findings(unit));
        Assert.Equal($"{name}=\"{value}\" of 'web' is refused: systemd takes no quotes there, and ignores the line. Remove the quotes.", finding.Message);
        Assert.Equal($"{name}={value}", finding.After("RemoveQuotes", [unit], Section.Service));
    }

    [Theory]
    [InlineData("# web.container\n[Service]\nType=oneshot\nRestart=always\n")]
    [InlineData("# web.network\n[Network]\n[Service]\nRestart=on-success\n")]
    public void A_oneshot_that_is_always_restarted_is_an_error(string text)
    {
        var unit = StartUnits.Read(text)[0];
        var finding = Assert.Single(ServiceTypeRule.Rule.Findings(unit));
        Assert.EndsWith("of 'web' is refused: systemd does not start a oneshot again that ended well. Use on-failure.", finding.Message, StringComparison.Ordinal);
        Assert.Empty(ServiceTypeRule.Rule.Findings(Assert.Single(finding.FixOf("RestartOnFailure").Apply(unit))));
    }

    [Theory]
    [InlineData("# web.container\n[Service]\nType=oneshot\nRestart=on-failure\nKillMode=mixed\n")]
    [InlineData("# web.container\n[Service]\nRestart=always\nKillMode=control-group\nType=notify\n")]
    [InlineData("# web.pod\n[Pod]\n[Service]\nRestart=always\nType=oneshot\n")] // Quadlet has its own
    [InlineData("# web.network\n[Network]\n[Service]\nType=exec\nRestart=always\nKillMode=process\n")]
    public void What_is_taken_is_not_reported(string text) =>
        Assert.Empty(ServiceTypeRule.Rule.Findings(StartUnits.Read(text)[0]));

    [Theory]
    [InlineData("User=alice", "User=alice in [Service] of 'web' runs podman as another user, which Quadlet does not support: that user has no session, so podman finds no runtime directory and no bus. Make it a unit of that user, or set User= of the container.")]
    [InlineData("Group=1000", null)]
    [InlineData("DynamicUser=yes", null)]
    public void Another_user_for_podman_is_reported(string line, string? message)
    {
        var unit = StartUnits.Container($"[Service]\n{line}");
        var finding = Assert.Single(ServiceUserRule.Rule.Findings(unit));
        Assert.Equal(message ?? finding.Message, finding.Message);
        Assert.Empty(ServiceUserRule.Rule.Findings(Assert.Single(finding.FixOf("RemoveServiceUser").Apply(unit))));
    }

    [Theory]
    [InlineData("User=1000\nGroup=1000")] // of the container
    [InlineData("[Service]\nUser=root\nDynamicUser=no")]
    [InlineData("[Service]\nUser=")]
    public void The_user_of_the_container_is_not_reported(string lines) =>
        Assert.Empty(ServiceUserRule.Rule.Findings(StartUnits.Container(lines)));

    [Fact]
    public void The_user_of_a_service_in_the_foreground_is_not_reported() =>
        Assert.Empty(ServiceUserRule.Rule.Findings(StartUnits.Container("[Service]\nUser=alice").With("Foreground")));

    [Theory]
    [InlineData("[Install]\nWantedBy=multi-user.target", "WantedBy=multi-user.target of 'web': the manager of a user has no such target, so nothing starts the unit. Use default.target.", "WantedBy=default.target")]
    [InlineData("[Unit]\nAfter=network-online.target db.service\n[Quadlet]\nDefaultDependencies=false", "After=network-online.target of 'web': the manager of a user has no such target, so it has no effect. Take it out: units of a user cannot wait for those of the system.", "After=db.service")]
    [InlineData("[Unit]\nRequires=network-online.target", "Requires=network-online.target of 'web': the manager of a user has no such target, so the start fails. Take it out: Quadlet has the unit wait for the network of the system.", "")]
    [InlineData("[Unit]\nRequires=remote-fs.target", "Requires=remote-fs.target of 'web': the manager of a user has no such target, so the start fails. Take it out: units of a user cannot wait for those of the system.", "")]
    public void A_target_of_the_system_in_a_unit_of_a_user_is_reported(string lines, string message, string mended)
    {
        var unit = StartUnits.Container(lines);
        var finding = Assert.Single(WrongTargetRule.Rule.Findings(unit, IdMapTestUnits.User));
        Assert.Equal(message, finding.Message);
        var section = lines.StartsWith("[Install]", StringComparison.Ordinal) ? Section.Install : Section.Unit;
        Assert.Equal(mended, finding.After(finding.Fixes[0].Key, [unit], section));
        Assert.Empty(WrongTargetRule.Rule.Findings(unit));
    }

    [Fact]
    public void A_wait_for_the_network_that_quadlet_adds_is_a_suggestion()
    {
        var unit = StartUnits.Container("[Unit]\nAfter=network-online.target db.service");
        var finding = Assert.Single(WrongTargetRule.Rule.Findings(unit, IdMapTestUnits.User));
        Assert.Equal(
            "After=network-online.target of 'web' has no effect, since the manager of a user has no such target. Take it out: Quadlet has the unit wait for the network of the system.",
            finding.Message);
        Assert.Equal((WrongTargetRule.Harmless, Severity.Suggestion), (finding.Rule, finding.Rule.Severity));
        Assert.Equal("After=db.service", finding.After("RemoveTarget", [unit], Section.Unit));
        Assert.Equal("POD4015", Assert.Single(WrongTargetRule.Rule.Findings(unit, IdMapTestUnits.User with { Podman = new(5, 2) })).Rule.Id);
        Assert.Equal("POD4015", Assert.Single(WrongTargetRule.Rule.Findings(unit.With("Foreground"), IdMapTestUnits.User)).Rule.Id);
    }

    [Fact]
    public void A_target_of_a_user_in_a_unit_of_the_system_is_reported() => Assert.Equal(
        ["WantedBy=graphical-session.target of 'web': only the manager of a user has that target, so nothing starts the unit. Use multi-user.target."],
        WrongTargetRule.Rule.Messages(StartUnits.Container("[Install]\nWantedBy=graphical-session.target")));

    [Theory]
    [InlineData("[Install]\nWantedBy=default.target")]
    [InlineData("[Install]\nWantedBy=multi-user.target default.target")] // for both scopes
    [InlineData("[Install]\nWantedBy=timers.target")]
    [InlineData("[Unit]\nAfter=my-own.target local-fs.target")]
    public void A_target_of_a_user_is_not_reported_for_a_user(string lines) =>
        Assert.Empty(WrongTargetRule.Rule.Findings(StartUnits.Container(lines), IdMapTestUnits.User));

    [Fact]
    public void A_service_that_kills_nothing_is_reported()
    {
        var unit = StartUnits.Container("").Record("Foreground").WithService("KillMode", "none");
        var finding = Assert.Single(KillModeNoneRule.Rule.Findings(unit));
        Assert.Equal(
            "[KillMode(KillMode.None)] of 'web' has systemd kill nothing: what outlives the stop holds its mounts, ports and names, and the next start runs beside it. systemd has deprecated it. Take it out; in the foreground the default control-group is right.",
            finding.Message);
        Assert.Empty(KillModeNoneRule.Rule.Findings(Assert.Single(finding.FixOf("RemoveKillMode").Apply(unit))));
        Assert.Empty(KillModeNoneRule.Rule.Findings(StartUnits.Container("").With("Foreground").WithService("KillMode", "mixed")));
        Assert.Empty(KillModeNoneRule.Rule.Findings(StartUnits.Container("").WithService("KillMode", "none"))); // refused
    }

    [Fact]
    public void A_pid_file_that_nobody_reads_is_a_suggestion()
    {
        var unit = StartUnits.Container("").Record("Foreground").WithService("PIDFile", "/run/web.pid");
        var finding = Assert.Single(PidFileRule.Rule.Findings(unit));
        Assert.Equal(
            "systemd reads [PidFile] for [Type(ServiceType.Forking)] only, and 'web' is of [Type(ServiceType.Simple)]: the main process is the one that it started. Remove it, or detach podman and use [Type(ServiceType.Forking)].",
            finding.Message);
        Assert.Equal(Severity.Suggestion, finding.Rule.Severity);
        Assert.Empty(PidFileRule.Rule.Findings(Assert.Single(finding.FixOf("RemovePidFile").Apply(unit))));
        Assert.Empty(PidFileRule.Rule.Findings(unit.WithService("Type", "forking")));
        Assert.Empty(PidFileRule.Rule.Findings(StartUnits.Container("").WithService("PIDFile", "/run/web.pid"))); // notify
    }

    [Fact]
    public void A_foreground_service_that_detaches_is_reported()
    {
        var unit = StartUnits.Container("PodmanArgs=-d --rm").Record("Foreground");
        var finding = Assert.Single(DetachedForegroundRule.Rule.Findings(unit));
        Assert.Equal(
            "'web' runs podman in the foreground with -d: podman leaves at once, and with [Type(ServiceType.Simple)] systemd takes the service for ended and kills the container. Remove -d, or remove [Foreground].",
            finding.Message);
        var mended = Assert.Single(finding.FixOf("StayInForeground").Apply(unit));
        Assert.Equal("--rm", mended.Find("PodmanArgs")!.ToArgument().Marked);
        Assert.Empty(DetachedForegroundRule.Rule.Findings(mended));
        Assert.Empty(DetachedForegroundRule.Rule.Findings(unit.WithService("Type", "forking")));
        Assert.Empty(DetachedForegroundRule.Rule.Findings(StartUnits.Container("PodmanArgs=-d")));
    }

    [Theory]
    [InlineData("Restart=always", "0.1s", "1.9s")]
    [InlineData("Restart=always\nRestart=unless-stopped", "0.1s", "1.9s")] // the line before counts
    [InlineData("Restart=on-failure\nRestartSec=500ms", "0.5s", "1.5s")]
    public void Restarts_that_end_are_a_suggestion(string lines, string pause, string run)
    {
        var unit = StartUnits.Container($"[Service]\n{lines}");
        var finding = Assert.Single(StartLimitRule.Rule.Findings(unit));
        Assert.Equal(
            $"'web' is restarted {pause} after a failure, and systemd allows 5 starts in 10s: if it runs for less than {run} each time, it stays failed after 5 of them. Set RestartSec=5s, or state StartLimitBurst= and StartLimitIntervalSec= if that is meant.",
            finding.Message);
        Assert.Equal(Severity.Suggestion, finding.Rule.Severity);
        Assert.Empty(StartLimitRule.Rule.Findings(Assert.Single(finding.FixOf("SetRestartSec").Apply(unit))));
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
        Assert.Empty(StartLimitRule.Rule.Findings(StartUnits.Container(lines)));

    [Fact]
    public void A_second_removal_is_a_suggestion()
    {
        var unit = StartUnits.Container("PodmanArgs=--rm").Record("Foreground", "RemoveOnStop");
        var finding = Assert.Single(RemovedTwiceRule.Rule.Findings(unit));
        Assert.Equal(
            "'web' removes its container when it stops, and --rm removes it anyway: whoever comes second finds no container. Remove [RemoveOnStop].",
            finding.Message);
        Assert.Empty(RemovedTwiceRule.Rule.Findings(Assert.Single(finding.FixOf("RemoveRemoval").Apply(unit))));

        Assert.Equal(["POD4021"], RemovedTwiceRule.Rule.Ids(StartUnits.Container("ContainerName=web\n[Service]\nExecStop=/usr/bin/podman rm -f web")));
        Assert.Empty(RemovedTwiceRule.Rule.Findings(StartUnits.Container("").With("Foreground", "RemoveOnStop")));
        Assert.Empty(RemovedTwiceRule.Rule.Findings(StartUnits.Container("ContainerName=web\n[Service]\nExecStopPost=/usr/bin/podman rm -f other")));
    }
}
