using PodDsl.Core.Catalogue;
using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.Rules.SystemdText;
using PodDsl.Core.Values;

namespace PodDsl.Core.Tests.Rules.SystemdText;

/// <summary>POD5013: nobody reads a directive or a section where it stands.</summary>
public sealed class IgnoredNameTests
{
    [Theory]
    [InlineData("MemoryLimit=512M", "systemd 262 ignores MemoryLimit= of 'web', which it no longer has. Use MemoryMax=.", "MemoryMax=512M")]
    [InlineData("BlockIOWeight=100", "systemd 262 ignores BlockIOWeight= of 'web', which it no longer has. Use IOWeight=.", "IOWeight=100")]
    [InlineData("CPUShares=512", "systemd 262 ignores CPUShares= of 'web', which it no longer has. Use CPUWeight=, whose values are others.", null)]
    [InlineData("MemoryLimit=512M\nMemoryMax=1G", "systemd 262 ignores MemoryLimit= of 'web', which it no longer has. Use MemoryMax=.", null)]
    public void What_newer_systemd_no_longer_has_is_reported(string lines, string message, string? mended)
    {
        var finding = Assert.Single(IgnoredNameRule.Rule.FindingsIn("[Service]\n" + lines));
        Assert.Equal(message, finding.Message);
        Assert.Equal(mended, finding.Fixes.Count == 0 ? null : finding.Mended("CorrectDirective"));
    }

    [Theory]
    [InlineData(252, false)]
    [InlineData(257, false)]
    [InlineData(262, true)]
    public void Older_systemd_still_has_it(int systemd, bool isReported) => Assert.Equal(
        isReported,
        IgnoredNameRule.Rule.Check(TestUnits.Container("[Service]\nMemoryLimit=1G"), Target.Default with { Facts = new HostFacts { Systemd = systemd } }).Any());

    [Theory]
    [InlineData(
        "[Service]\nStartLimitIntervalSec=60",
        "StartLimitIntervalSec= of 'web' stands in [Service], where systemd ignores it, so starts are counted over the default time, 10 s. Move it to [Unit].")]
    [InlineData(
        "[Service]\nAutoUpdate=registry",
        "AutoUpdate= of 'web' stands in [Service], where systemd ignores it, so updates never come. Move it to [Container].")]
    [InlineData(
        "[Unit]\nWantedBy=multi-user.target",
        "WantedBy= of 'web' stands in [Unit], where systemd ignores it, so nothing starts the unit by it. Move it to [Install].")]
    [InlineData(
        "[Unit]\nRestart=always",
        "Restart= of 'web' stands in [Unit], where systemd ignores it, so the service is not started again when it ends. Move it to [Service].")]
    [InlineData(
        "[Install]\nAfter=db.service",
        "After= of 'web' stands in [Install], where systemd ignores it, so it has no effect. Move it to [Unit].")]
    [InlineData(
        "[Unit]\nEnvironment=A=b",
        "Environment= of 'web' stands in [Unit], where systemd ignores it, so there is no such variable. Move it to [Container].")]
    [InlineData(
        "[Unit]\nWantedBy=multi-user.target\n[Install]\nWantedBy=multi-user.target",
        "WantedBy= of 'web' stands in [Unit], where systemd ignores it. Take it out: [Install] says it already.")]
    [InlineData(
        "[Unit]\nRestart=always\n[Service]\nRestart=on-failure",
        "Restart= of 'web' stands in [Unit], where systemd ignores it. It belongs to [Service], which has one already; keep one of them there.")]
    [InlineData(
        "[Install]\nAlso=a.service b.service",
        "Quadlet does not read Also= of 'web', so nothing is enabled along with it. Enable the others by WantedBy= of their own.")]
    [InlineData(
        "[Unit]\nDescripton=an app",
        "systemd has no directive Descripton=, and ignores that of 'web', so it has no effect. Did you mean Description=?")]
    [InlineData(
        "[Service]\nRestartSecs=5",
        "systemd has no directive RestartSecs=, and ignores that of 'web', so the pause before a restart is 0.1 s. Did you mean RestartSec=?")]
    [InlineData(
        "[Service]\nrestart=always",
        "systemd has no directive restart=, and ignores that of 'web', so the service is not started again when it ends. Did you mean Restart=?")]
    [InlineData(
        "[Install]\nWantBy=default.target",
        "systemd has no directive WantBy=, and ignores that of 'web'. Did you mean WantedBy=?")]
    [InlineData(
        "[Service]\nPublishPorts=80:80",
        "systemd has no directive PublishPorts=, and ignores that of 'web', so it has no effect. Did you mean PublishPort= in [Container]?")]
    [InlineData(
        "[Service]\nOnCalendar=daily",
        "systemd has no directive OnCalendar= in [Service], and ignores that of 'web'. It belongs to [Timer], which a unit of its own has: web.timer.")]
    [InlineData(
        "[Service]\nFooBarBaz=1",
        "systemd has no directive FooBarBaz= in [Service], and ignores that of 'web'. Take it out, or start its name with X-, which systemd leaves to others.")]
    public void A_directive_that_nobody_reads_is_reported(string lines, string message)
    {
        var finding = Assert.Single(IgnoredNameRule.Rule.FindingsIn(lines));
        Assert.Equal(message, finding.Message);
        Assert.Equal(Severity.Warning, finding.Rule.Severity);
    }

    [Theory]
    [InlineData("[unit]\nAfter=db.service", "Nobody reads [unit] of 'web.container', so After= has no effect. Did you mean [Unit]?")]
    [InlineData("[Services]\nRestart=always\nRestartSec=5", "Nobody reads [Services] of 'web.container', so Restart= and RestartSec= have no effect. Did you mean [Service]?")]
    [InlineData("[Timer]\nOnCalendar=daily", "Nobody reads [Timer] of 'web.container', so OnCalendar= has no effect. It belongs to a unit of its own, web.timer, which systemd finds in its own folder.")]
    [InlineData("[Kube]\nYaml=/a.yaml", "Nobody reads [Kube] of 'web.container', so Yaml= has no effect. It belongs to a .kube file.")]
    [InlineData("[Pod]\nPublishPort=80:80", "Nobody reads [Pod] of 'web.container', so PublishPort= has no effect. A .container file has them in [Container]; move them there.")]
    [InlineData("[Foo]\nA=1\nB=2\nC=3\nD=4\nE=5", "Nobody reads [Foo] of 'web.container', so A=, B=, C= and 2 more have no effect. Take it out, or start its name with X-, which systemd leaves to others.")]
    public void A_section_that_nobody_reads_is_reported(string lines, string message) => Assert.Equal(
        message, Assert.Single(IgnoredNameRule.Rule.FindingsIn($"[Container]\nImage={TestUnits.Image}\n{lines}")).Message);

    [Fact]
    public void Keys_of_a_container_in_a_pod_are_moved_as_far_as_a_pod_has_them()
    {
        var finding = Assert.Single(IgnoredNameRule.Rule.FindingsIn("# a.pod\n[Pod]\nPodName=a\n[Container]\nAutoUpdate=registry\nPublishPort=8000:8000\n"));
        Assert.Equal(
            "Nobody reads [Container] of 'a.pod', so AutoUpdate= and PublishPort= have no effect. Move PublishPort= to [Pod]; a .pod file has no AutoUpdate=, which belongs to its containers.",
            finding.Message);
        Assert.Equal("PodName=a\nPublishPort=8000:8000", finding.Mended("MoveDirective"));
    }

    [Theory]
    [InlineData("[Service]\nStartLimitIntervalSec=60", "MoveDirective", Section.Unit, "StartLimitIntervalSec=60")]
    [InlineData("[Service]\nAutoUpdate=registry", "MoveDirective", Section.Kind, "AutoUpdate=registry")]
    [InlineData("[Install]\nAfter=a.service b.service\nAfter=c.service", "MoveDirective", Section.Unit, "After=a.service\nAfter=b.service\nAfter=c.service")]
    [InlineData("[Unit]\nDescripton=an app", "CorrectDirective", Section.Unit, "Description=an app")]
    [InlineData("[Unit]\nWantedBy=a.target\n[Install]\nWantedBy=a.target", "RemoveDirective", Section.Unit, "")]
    public void The_fix_lets_it_count(string lines, string key, Section section, string expected)
    {
        var unit = TestUnits.Container(lines);
        var finding = Assert.Single(IgnoredNameRule.Rule.Findings(unit));
        Assert.Equal(expected, string.Join("\n", finding.FixOf(key).Apply(unit).Single().Settings
            .Where(setting => setting.Option.Section == section && setting.Option.Name != Keys.Image)
            .Select(setting => $"{setting.Option.Name}={setting.Value.ToQuadlet()}")));
    }

    [Fact]
    public void Each_line_of_a_directive_belongs_to_one_finding() =>
        Assert.Single(Assert.Single(IgnoredNameRule.Rule.FindingsIn("[Service]\nAfter=a.service\nAfter=b.service")).AdditionalSources);

    [Theory]
    [InlineData(
        "[Service]\nHealthCmd=true\nHealthInterval=1m\nHealthRetries=3\nHealthTimeout=5s\nHealthStartPeriod=10s",
        "HealthCmd=, HealthInterval=, HealthRetries=, HealthTimeout= and HealthStartPeriod= of 'web' stand in [Service], where systemd ignores them, so they have no effect. Move them to [Container].",
        "HealthCmd=true\nHealthInterval=1m\nHealthRetries=3\nHealthTimeout=5s\nHealthStartPeriod=10s")]
    [InlineData(
        "[Unit]\nRestart=always\nRestartSec=5",
        "Restart= and RestartSec= of 'web' stand in [Unit], where systemd ignores them, so the service is not started again when it ends, and the pause before a restart is 0.1 s. Move them to [Service].",
        "Restart=always\nRestartSec=5")]
    public void Directives_that_one_move_mends_are_one_finding(string lines, string message, string moved)
    {
        var unit = TestUnits.Container(lines);
        var finding = Assert.Single(IgnoredNameRule.Rule.Findings(unit));

        Assert.Equal(message, finding.Message);
        Assert.Equal(lines.Count(character => character == '\n') - 1, finding.AdditionalSources.Count);
        Assert.Equal(moved, finding.Mended("MoveDirective"));
        Assert.Empty(IgnoredNameRule.Rule.Findings(Assert.Single(finding.FixOf("MoveDirective").Apply(unit))));
    }

    [Fact]
    public void Directives_of_several_sections_are_several_findings() => Assert.Equal(
        [
            "WantedBy= of 'web' stands in [Service], where systemd ignores it, so nothing starts the unit by it. Move it to [Install].",
            "AutoUpdate= and HealthCmd= of 'web' stand in [Service], where systemd ignores them, so they have no effect. Move them to [Container].",
            "AutoUpdate= of 'web' stands in [Install], where systemd ignores it, so updates never come. Move it to [Container].",
        ],
        IgnoredNameRule.Rule.Messages(TestUnits.Container("[Service]\nWantedBy=a.target\nAutoUpdate=registry\nHealthCmd=true\n[Install]\nAutoUpdate=registry")));

    [Fact]
    public void A_record_is_told_of_all_attributes() => Assert.Equal(
        ["[Directive(\"Service\", \"HealthCmd\", ...)] and [Directive(\"Service\", \"HealthRetries\", ...)] of 'web' stand in [Service], where systemd ignores them, so they have no effect. Use [HealthCmd] and [HealthRetries]."],
        IgnoredNameRule.Rule.Messages(TestUnits.Container("[Service]\nHealthCmd=true\nHealthRetries=3").Record()));

    [Theory]
    [InlineData("[Service]\nX-Owner=me")]
    [InlineData("[Unit]\nX-Owner=me")]
    [InlineData("[Container]\nImage=localhost/a\n[X-Notes]\nA=1")]
    [InlineData("[Container]\nImage=localhost/a\n[Foo]")] // says nothing, so nothing is lost
    [InlineData("[Service]\nStartLimitInterval=60\nStartLimitBurst=3")] // where they once were
    [InlineData("[Unit]\nJobTimeoutSec=5\nConditionHost=a\n[Service]\nOOMPolicy=stop\nLogRateLimitBurst=3")] // without an attribute
    [InlineData("[Quadlet]\nDefaultDependencies=false")]
    [InlineData("[Install]\nDefaultInstance=a")]
    public void What_somebody_reads_is_not_reported(string lines) => Assert.Empty(IgnoredNameRule.Rule.FindingsIn(lines));

    [Fact]
    public void Of_a_systemd_that_is_newer_than_the_tables_nothing_is_said()
    {
        var unit = TestUnits.Container("[Service]\nRestartSecs=5");
        Assert.Empty(IgnoredNameRule.Rule.Findings(unit, Target.Default with { Facts = new HostFacts { Systemd = SystemdDirectives.Newest + 1 } }));
        Assert.NotEmpty(IgnoredNameRule.Rule.Findings(unit, Target.Default with { Facts = new HostFacts { Systemd = SystemdDirectives.Newest } }));
    }

    [Fact]
    public void A_drop_in_has_the_sections_of_its_type()
    {
        static Unit DropIn(string unit, string section, string name, string value)
        {
            var target = new DropInTarget(unit);
            return new Unit(UnitKind.DropIn, "a", [new Setting(target.Place(section, name)!, new RawValue(value))], "D") { Language = Language.CSharp, DropInFor = target };
        }

        Assert.Empty(IgnoredNameRule.Rule.Findings(DropIn("user.slice", "Slice", "ConcurrencyHardMax", "3")));
        Assert.Empty(IgnoredNameRule.Rule.Findings(DropIn("a.mount", "Mount", "Options", "ro")));
        Assert.Single(IgnoredNameRule.Rule.Findings(DropIn("user.slice", "Slice", "MemoryMx", "3")));
        Assert.Single(IgnoredNameRule.Rule.Findings(DropIn("sshd.service", "Service", "StartLimitIntervalSec", "3")));
    }
}
