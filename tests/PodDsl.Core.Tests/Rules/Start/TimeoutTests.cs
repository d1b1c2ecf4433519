using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Rules.Start;
using PodDsl.Core.Tests.Rules.IdMaps;

namespace PodDsl.Core.Tests.Rules.Start;

/// <summary>POD4004, POD4005, POD4006 and POD4022: the time for a pull, and for a stop.</summary>
public sealed class TimeoutTests
{
    [Fact]
    public void A_pull_in_the_default_time_is_a_suggestion()
    {
        var finding = Assert.Single(StartTimeoutPullRule.Rule.Findings(StartUnits.Container("")));
        Assert.Equal(
            "'web' pulls 'docker.io/library/web:1' in its first start, which may take 90 s, or five minutes while podman pulls. Set TimeoutStartSec=, for example 900, or pull by a unit of its own.",
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
        Assert.Empty(StartTimeoutPullRule.Rule.Findings(StartUnits.Container(lines)));

    [Fact]
    public void A_unit_of_its_own_pulls_without_a_limit() => Assert.All(
        StartUnits.Read("# web.container\n[Container]\nImage=web.image\n# web.image\n[Image]\nImage=docker.io/library/web:1\n"),
        unit => Assert.Empty(StartTimeoutPullRule.Rule.Findings(unit)));

    [Fact]
    public void A_pull_before_the_start_is_a_warning_and_can_be_given_time()
    {
        var unit = StartUnits.Container("").With("Foreground", "PullOnStart");
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
        StartUnits.Container("[Service]\nExecStartPre=-/usr/bin/podman pull docker.io/library/web:1\n").With("Foreground")));

    [Theory]
    [InlineData("[Service]\nExecStartPre=/usr/bin/podman network create x\n")]
    [InlineData("[Service]\nExecStartPre=/usr/bin/git pull origin main\n")]
    [InlineData("")] // podman run pulls after the start has counted
    public void Other_commands_in_the_foreground_are_not_reported(string lines) =>
        Assert.Empty(StartTimeoutPullRule.Rule.Findings(StartUnits.Container(lines).With("Foreground")));

    [Theory]
    [InlineData("StopTimeout=90", "", "90s", "systemd waits 90s by default", "120s")]
    [InlineData("StopTimeout=60", "[Service]\nTimeoutStopSec=30", "60s", "TimeoutStopSec= has systemd wait 30s", "90s")]
    [InlineData("StopTimeout=300", "[Service]\nTimeoutSec=2min", "300s", "TimeoutSec= has systemd wait 120s", "330s")]
    public void A_stop_that_systemd_ends_first_is_reported(string stop, string service, string time, string limit, string value)
    {
        var unit = StartUnits.Container($"{stop}\n{service}");
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
        Assert.Empty(StopTimeoutRule.Rule.Findings(StartUnits.Container(lines)));

    [Fact]
    public void Pods_have_a_stop_timeout_too() => Assert.Equal(
        ["POD4005"], StopTimeoutRule.Rule.Ids(StartUnits.Read("# web.pod\n[Pod]\nStopTimeout=100\n")[0]));

    [Fact]
    public void In_the_foreground_podman_has_no_stop_command() => Assert.Empty(
        StopTimeoutRule.Rule.Findings(StartUnits.Container("StopTimeout=100").With("Foreground")));

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
        StartUnits.Container("[Container]\nImage=docker.io/prom/mysqld-exporter:1\n")));

    private static Unit Database(string lines) =>
        StartUnits.Container($"[Container]\nImage=docker.io/library/mariadb:11\n{lines}");
}
