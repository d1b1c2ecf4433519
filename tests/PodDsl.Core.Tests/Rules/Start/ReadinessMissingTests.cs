using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Podman;
using PodDsl.Core.Rules.Start;

namespace PodDsl.Core.Tests.Rules.Start;

/// <summary>POD4001: others wait for a container that counts as started before its health check has passed.</summary>
public sealed class ReadinessMissingTests
{
    private const string Database = "# db.container\n[Container]\nImage=docker.io/library/db:1\nHealthCmd=/check\n";

    private const string Waiting = "[Unit]\nWants=db.service\nAfter=db.service\n";

    [Fact]
    public void Who_waits_for_a_check_that_nobody_waits_for_is_reported_where_the_check_stands()
    {
        var finding = Assert.Single(ReadinessMissingRule.Rule.FindingsIn(Database + "# web.container\n" + Waiting));
        Assert.Equal("db", finding.Unit!.Name);
        Assert.Equal(
            "'web' starts after 'db', which counts as started before its health check has passed. Set Notify=healthy on 'db', or Notify=no if that is meant.",
            finding.Message);
        Assert.Equal(Severity.Warning, finding.Rule.Severity);
        Assert.Equal("/units/web.container", Assert.Single(finding.Others).Source.File);
    }

    [Fact]
    public void The_container_with_the_check_is_reported_once_for_all_that_wait()
    {
        var finding = Assert.Single(ReadinessMissingRule.Rule.FindingsIn(
            Database + string.Concat(Enumerable.Range(1, 8).Select(number => $"# web{number}.container\n[Unit]\nRequires=db.container\nAfter=db.container\n"))));
        Assert.StartsWith("'web1', 'web2', 'web3' and 5 more start after 'db'", finding.Message, StringComparison.Ordinal);
        Assert.Equal(8, finding.Others.Count);
    }

    [Theory]
    [InlineData("# web.container\n[Container]\nImage=docker.io/library/web:1\nNetwork=db.container\n")]
    [InlineData("# job.container\n[Unit]\nAfter=db.service network-online.target\nBindsTo=db.service\n")]
    public void Every_way_to_wait_counts(string other) => Assert.Single(ReadinessMissingRule.Rule.FindingsIn(Database + other));

    [Theory]
    [InlineData("docker.io/library/postgres:17", 1)]
    [InlineData("docker.io/library/proxy:1", 0)]
    public void Who_is_merely_ordered_behind_another_one_needs_it_only_if_that_is_a_database(string image, int count) => Assert.Equal(
        count,
        ReadinessMissingRule.Rule.FindingsIn($"# other.container\n[Container]\nImage={image}\nHealthCmd=/check\n# web.container\n[Unit]\nAfter=other.service\n").Count);

    [Theory]
    [InlineData("always", 6, 1, false)]
    [InlineData("always", 5, 8, true)]
    [InlineData("on-failure", 6, 1, true)]
    public void A_pod_is_started_again_by_always_since_podman_6(string policy, int major, int minor, bool isReported) => Assert.Equal(
        isReported,
        ReadinessMissingRule.Rule.FindingsIn(
            Database + $"# site.pod\n[Pod]\n{Waiting}[Service]\nRestart={policy}\nRestartSec=5\n",
            new Target(new PodmanVersion(major, minor), UnitScope.System)).Count > 0);

    [Fact]
    public void Before_on_the_other_side_counts() => Assert.Single(
        ReadinessMissingRule.Rule.FindingsIn(Database + "[Unit]\nBefore=web.service\n# web.container\n[Unit]\nWants=db.service\n"));

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
        Assert.Empty(ReadinessMissingRule.Rule.FindingsIn($"{Database}{of}\n# web.container\n[Unit]\nWants=db.service\n{other}\n"));

    [Theory]
    [InlineData("Restart=always", 1)] // five tries in half a second
    [InlineData("Restart=on-failure\nRestartSec=1", 1)]
    [InlineData("RestartSec=5s", 1)]
    [InlineData("Restart=on-success\nRestartSec=5s", 1)]
    [InlineData("Restart=always\nRestartSec=1\nStartLimitBurst=3", 1)]
    [InlineData("Restart=always\nRestartSec=5s\n[Unit]\nStartLimitIntervalSec=60", 1)]
    [InlineData("Restart=always\nRestartSec=2s", 0)]
    [InlineData("Restart=on-failure\nRestartSec=1min", 0)]
    [InlineData("Restart=always\n[Unit]\nStartLimitIntervalSec=0", 0)]
    [InlineData("Restart=always\nRestartSec=1\n[Unit]\nStartLimitBurst=10", 0)]
    public void Who_is_started_again_until_it_works_need_not_wait(string service, int count) => Assert.Equal(
        count, ReadinessMissingRule.Rule.FindingsIn($"{Database}# web.container\n{Waiting}[Service]\n{service}\n").Count);

    [Fact]
    public void An_older_podman_has_no_such_key() => Assert.Empty(ReadinessMissingRule.Rule.FindingsIn(
        Database + "# web.container\n" + Waiting, Target.Default with { Podman = new(4, 9) }));

    [Fact]
    public void The_fix_has_the_check_decide()
    {
        var units = TestUnits.Read(Database + "# web.container\n" + Waiting);
        foreach (var finding in ReadinessMissingRule.Rule.Findings(units))
        {
            var mended = finding.FixOf("NotifyHealthy").Apply(units);
            Assert.Equal("healthy", mended[0].Find("Notify")!.ToArgument().Marked);
            Assert.Empty(ReadinessMissingRule.Rule.Findings(mended));
        }
    }
}
