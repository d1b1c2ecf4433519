using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Podman;
using PodDsl.Core.Rules.Start;

namespace PodDsl.Core.Tests.Rules.Start;

/// <summary>POD4001: others wait for a container that counts as started before its health check has passed.</summary>
public sealed class ReadinessMissingTests
{
    private const string Database = "# db.container\n[Container]\nImage=docker.io/library/db:1\nHealthCmd=/check\n";

    [Fact]
    public void Who_waits_for_a_check_that_nobody_waits_for_is_reported_on_both()
    {
        var findings = ReadinessMissingRule.Rule.FindingsIn(Database + "# web.container\n[Unit]\nAfter=db.service\n");
        Assert.Equal(["web", "db"], findings.Select(finding => finding.Unit!.Name));
        Assert.All(findings, finding => Assert.Equal(
            "'web' starts after 'db', which counts as started before its health check has passed. Set Notify=healthy on 'db', or Notify=no if that is meant.",
            finding.Message));
        Assert.All(findings, finding => Assert.Equal(Severity.Warning, finding.Rule.Severity));
        Assert.Equal(["/units/db.container", "/units/web.container"], findings.Select(finding => Assert.Single(finding.AdditionalSources).File));
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

    [Theory]
    [InlineData("always", 6, 1, false)]
    [InlineData("always", 5, 8, true)]
    [InlineData("on-failure", 6, 1, true)]
    public void A_pod_is_started_again_by_always_since_podman_6(string policy, int major, int minor, bool isReported) => Assert.Equal(
        isReported,
        ReadinessMissingRule.Rule.FindingsIn(
            Database + $"# site.pod\n[Pod]\n[Unit]\nAfter=db.service\n[Service]\nRestart={policy}\nRestartSec=5\n",
            new Target(new PodmanVersion(major, minor), UnitScope.System)).Count > 0);

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
        var units = TestUnits.Read(Database + "# web.container\n[Unit]\nAfter=db.service\n");
        foreach (var finding in ReadinessMissingRule.Rule.Findings(units))
        {
            var mended = finding.FixOf("NotifyHealthy").Apply(units);
            Assert.Equal("healthy", mended[0].Find("Notify")!.ToArgument().Marked);
            Assert.Empty(ReadinessMissingRule.Rule.Findings(mended));
        }
    }
}
