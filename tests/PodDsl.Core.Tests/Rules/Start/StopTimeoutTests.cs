using PodDsl.Core.Catalogue;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Rules.Start;

namespace PodDsl.Core.Tests.Rules.Start;

/// <summary>POD4005 and POD4006: a container gets too little time to stop.</summary>
public sealed class StopTimeoutTests
{
    [Theory]
    [InlineData("StopTimeout=90", "", "90s", "systemd waits 90s by default", "120s")]
    [InlineData("StopTimeout=60", "[Service]\nTimeoutStopSec=30", "60s", "TimeoutStopSec= has systemd wait 30s", "90s")]
    [InlineData("StopTimeout=300", "[Service]\nTimeoutSec=2min", "300s", "TimeoutSec= has systemd wait 120s", "330s")]
    public void A_stop_that_systemd_ends_first_is_reported(string stop, string service, string time, string limit, string value)
    {
        var unit = TestUnits.Container($"{stop}\n{service}");
        var finding = Assert.Single(StopTimeoutRule.Rule.Findings(unit));
        Assert.Equal(
            $"'web' has {time} to stop, but {limit}, and then kills podman and the container. Set TimeoutStopSec={value}.", finding.Message);
        Assert.Equal(Severity.Warning, finding.Rule.Severity);
        var mended = Assert.Single(finding.FixOf("RaiseStopTimeout").Apply(unit));
        Assert.Empty(StopTimeoutRule.Rule.Findings(mended));
    }

    [Theory]
    [InlineData("StopTimeout=89")]
    [InlineData("StopTimeout=120\n[Service]\nTimeoutStopSec=150s")]
    [InlineData("StopTimeout=120\n[Service]\nTimeoutStopSec=infinity")]
    [InlineData("StopTimeout=120\n[Service]\nTimeoutStopSec=%i")]
    [InlineData("StopTimeout=4294967295")]
    [InlineData("[Service]\nTimeoutStopSec=5")]
    public void A_stop_that_podman_ends_first_is_not_reported(string lines) =>
        Assert.Empty(StopTimeoutRule.Rule.Findings(TestUnits.Container(lines)));

    [Fact]
    public void Pods_have_a_stop_timeout_too() => Assert.Equal(
        ["POD4005"], StopTimeoutRule.Rule.Ids(TestUnits.Read("# web.pod\n[Pod]\nStopTimeout=100\n")[0]));

    [Fact]
    public void In_the_foreground_podman_has_no_stop_command() => Assert.Empty(
        StopTimeoutRule.Rule.Findings(TestUnits.Container("StopTimeout=100").With("Foreground")));

    [Fact]
    public void A_database_with_ten_seconds_is_a_suggestion()
    {
        var unit = Database("");
        var finding = Assert.Single(StopTimeoutRule.Rule.Findings(unit));
        Assert.Equal(
            "'web' runs the database 'docker.io/library/mariadb:11', which is killed 10 s after the stop signal. Give it time to write its data, for example StopTimeout=60.",
            finding.Message);
        Assert.Equal(Severity.Suggestion, finding.Rule.Severity);
        Assert.Empty(StopTimeoutRule.Rule.Findings(Assert.Single(finding.FixOf("SetStopTimeout").Apply(unit))));
    }

    [Theory]
    [InlineData("StopTimeout=10")] // stated
    [InlineData("Exec=mariadb-dump --all-databases")]
    [InlineData("PodmanArgs=--stop-timeout=60")]
    [InlineData("[Service]\nType=oneshot")]
    public void A_database_that_is_a_job_or_has_time_is_not_reported(string lines) =>
        Assert.Empty(StopTimeoutRule.Rule.Findings(Database(lines)));

    [Fact]
    public void An_image_for_a_database_is_none() => Assert.Empty(StopTimeoutRule.Rule.Findings(
        TestUnits.Container("[Container]\nImage=docker.io/prom/mysqld-exporter:1\n")));

    private static Unit Database(string lines) =>
        TestUnits.Container($"[Container]\nImage=docker.io/library/mariadb:11\n{lines}");
}
