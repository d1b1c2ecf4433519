using PodDsl.Core.Catalogue;
using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Primitives;
using PodDsl.Core.Rules.SystemdText;
using PodDsl.Core.Values;

namespace PodDsl.Core.Tests.Rules.SystemdText;

/// <summary>POD5014: systemd passes over the value of a directive.</summary>
public sealed class IgnoredValueTests
{
    [Theory]
    [InlineData(
        "[Service]\nRestart=unless-stopped",
        "Restart=unless-stopped of 'web' is a word of podman and Docker that systemd does not have: systemd ignores it, so the service is not started again when it ends. Write always: what was stopped by hand stays stopped with it too.")]
    [InlineData(
        "[Service]\nRestart=Always",
        "Restart=Always of 'web' is none of the words that it takes: systemd ignores it, so the service is not started again when it ends. Did you mean always? Write one of no, on-success, on-failure, on-abnormal, on-watchdog, on-abort, always.")]
    [InlineData(
        "[Service]\nTimeoutStartSec=abc",
        "TimeoutStartSec=abc of 'web' is no span of time: systemd ignores it, so the default time counts. Write a number with a unit, such as 90s, 15min or 1h 30min, or infinity.")]
    [InlineData(
        "[Service]\nMemoryMax=512m",
        "MemoryMax=512m of 'web' is no amount of memory: systemd ignores it, so there is no such limit. Did you mean 512M? Write a number with K, M, G or T in upper case, such as 512M, a percentage of what the host has, or infinity.")]
    [InlineData(
        "[Service]\nCPUQuota=1.5",
        "CPUQuota=1.5 of 'web' is no percentage: systemd ignores it, so there is no such limit. Did you mean 150%? Write 50% for half of a processor, or 200% for two.")]
    [InlineData(
        "[Service]\nRemainAfterExit=enabled",
        "RemainAfterExit=enabled of 'web' is neither yes nor no: systemd ignores it, so it has no effect. Did you mean yes? Write yes or no.")]
    [InlineData(
        "[Service]\nRestart=on-failure\nRestart=unless-stopped",
        "Restart=unless-stopped of 'web' is a word of podman and Docker that systemd does not have: systemd ignores it, so Restart=on-failure counts. Write always: what was stopped by hand stays stopped with it too.")]
    [InlineData(
        "[Unit]\nConditionPathExists=data",
        "ConditionPathExists=data of 'web' is no absolute path: systemd ignores it, so the service starts without that condition. Write the whole path from / on; %h is the home of who runs the service.")]
    [InlineData(
        "[Unit]\nRequiresMountsFor=/srv data",
        "RequiresMountsFor=data of 'web' has a path that is not absolute: systemd ignores it, so nothing waits for a mount. Write the whole path from / on; %h is the home of who runs the service.")]
    [InlineData(
        "[Service]\nEnvironmentFile=web.env",
        "EnvironmentFile=web.env of 'web' is no absolute path: systemd ignores it, so nothing of the file is set. Write the whole path from / on; %h is the home of who runs the service.")]
    [InlineData(
        "[Service]\nStateDirectory=/var/lib/web",
        "StateDirectory=/var/lib/web of 'web' is no path below the folder that systemd has for it: systemd ignores it, so it has no effect. Write it without that folder: StateDirectory=app.")]
    public void A_value_that_systemd_ignores_is_reported(string lines, string message)
    {
        var finding = Assert.Single(IgnoredValueRule.Rule.FindingsIn(lines));
        Assert.Equal(message, finding.Message);
        Assert.Equal(Severity.Warning, finding.Rule.Severity);
    }

    [Theory]
    [InlineData("Restart=unless-stopped", "Restart=always")]
    [InlineData("Restart=on_failure", "Restart=on-failure")]
    [InlineData("Restart=on-failure:3", "Restart=on-failure")]
    [InlineData("Restart=never", "Restart=no")]
    [InlineData("Restart=\"always\"", "Restart=always")]
    [InlineData("Restart=allways", "Restart=always")]
    [InlineData("RestartSec=5secs", "RestartSec=5s")]
    [InlineData("RestartSec=2mins 5S", "RestartSec=2min 5s")]
    [InlineData("TimeoutStartSec=unlimited", "TimeoutStartSec=infinity")]
    [InlineData("TimeoutStopSec=-1", "TimeoutStopSec=infinity")]
    [InlineData("MemoryMax=1.5gb", "MemoryMax=1.5G")]
    [InlineData("MemoryMax=512MiB", "MemoryMax=512M")]
    [InlineData("MemoryMax=unlimited", "MemoryMax=infinity")]
    [InlineData("CPUQuota=50 %", "CPUQuota=50%")]
    [InlineData("KillSignal=sigint", "KillSignal=SIGINT")]
    [InlineData("LimitNOFILE=unlimited", "LimitNOFILE=infinity")]
    [InlineData("LimitNOFILE=1024,4096", "LimitNOFILE=1024:4096")]
    [InlineData("LimitMEMLOCK=64m", "LimitMEMLOCK=64M")]
    [InlineData("SuccessExitStatus=143,130", "SuccessExitStatus=143 130")]
    [InlineData("OOMPolicy=Kill", "OOMPolicy=kill")]
    [InlineData("SyslogLevel=warn # all", "SyslogLevel=warning")]
    public void The_fix_writes_what_is_meant(string line, string expected) =>
        Assert.Equal(expected, Assert.Single(IgnoredValueRule.Rule.FindingsIn("[Service]\n" + line)).Mended("CorrectValue"));

    [Theory]
    [InlineData("0 3 * * *", "*-*-* 03:00:00")]
    [InlineData("*/15 * * * *", "*-*-* *:00/15:00")]
    [InlineData("30 4 1,15 * *", "*-*-01,15 04:30:00")]
    [InlineData("0 9-17 * * 1-5", "Mon..Fri *-*-* 09..17:00:00")]
    [InlineData("0 0 * * sun", "Sun *-*-* 00:00:00")]
    [InlineData("dayly", "daily")]
    [InlineData("@daily", "daily")]
    [InlineData("weekdays", "Mon..Fri")]
    public void A_time_of_cron_becomes_one_of_systemd(string cron, string calendar)
    {
        var option = Options.Common(Section.Timer, Keys.OnCalendar);
        var finding = Assert.Single(IgnoredValueRule.Rule.Findings(With(option, cron)));
        Assert.Equal(calendar, finding.FixOf("CorrectValue").Edits[0].New[0].Value.ToArgument().Literal);
    }

    [Theory]
    [InlineData("0 0 1 * 1")] // the first of the month and each Monday
    [InlineData("@reboot")]
    [InlineData("5 potatoes")]
    public void A_time_that_cannot_be_told_has_no_fix(string text) =>
        Assert.Empty(Assert.Single(IgnoredValueRule.Rule.Findings(With(Options.Common(Section.Timer, Keys.OnCalendar), text))).Fixes);

    [Theory]
    [InlineData("[Service]\nRestart=always\nRestartSec=5\nTimeoutStartSec=1h 30min\nMemoryMax=50%\nCPUQuota=12.5%\nLimitNOFILE=1024:4096")]
    [InlineData("[Service]\nRestart=\nTimeoutStartSec=")] // nothing is meant, nothing is lost
    [InlineData("[Service]\nEnvironmentFile=%h/web.env\nEnvironment=A=b \"C=d e\"\nNice=%i")]
    [InlineData("[Service]\nTimeoutStartSec=900 # the image is large")] // POD5007 says that
    [InlineData("[Service]\nEnvironment=A=My own")] // POD5006 says that
    [InlineData("[Service]\nStandardOutput=syslog")] // systemd takes it for journal
    [InlineData("[Unit]\nConditionPathExists=|!/run/x\nDescription=maybe")]
    [InlineData("[Install]\nWantedBy=nonsense")] // POD4011 looks at names
    public void What_systemd_takes_is_not_reported(string lines) => Assert.Empty(IgnoredValueRule.Rule.FindingsIn(lines));

    [Fact]
    public void What_quadlet_refuses_is_left_to_that()
    {
        var unit = TestUnits.Container("").WithService(Keys.KillMode, "processes").WithService(Keys.Type, "Simple");
        Assert.Empty(IgnoredValueRule.Rule.Findings(unit));
    }

    [Fact]
    public void The_restart_of_a_pod_is_that_of_an_older_quadlet_whatever_it_says()
    {
        const string text = "# a.pod\n[Pod]\n[Service]\nRestart=unless-stopped\n";
        Assert.Single(IgnoredValueRule.Rule.FindingsIn(text));
        Assert.Empty(IgnoredValueRule.Rule.FindingsIn(text, Target.Default with { Podman = new(5, 4) }));
    }

    [Fact]
    public void Of_a_systemd_that_is_newer_than_the_tables_nothing_is_said() => Assert.Empty(IgnoredValueRule.Rule.FindingsIn(
        "[Service]\nRestart=unless-stopped", Target.Default with { Facts = new HostFacts { Systemd = SystemdDirectives.Newest + 1 } }));

    private static Unit With(Option option, string text) => TestUnits.Container("") is var unit
        ? unit with { Settings = unit.Settings.Add(new Setting(option, new TextValue(text), new SourceSpan("own", 0, 1, 1, 1))), Language = Language.CSharp }
        : unit;
}
