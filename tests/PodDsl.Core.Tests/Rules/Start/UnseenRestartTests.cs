using PodDsl.Core.Rules.Start;

namespace PodDsl.Core.Tests.Rules.Start;

/// <summary>POD4029: what podman does after a failed health check passes by systemd, or leaves the service down.</summary>
public sealed class UnseenRestartTests
{
    [Theory]
    [InlineData("restart", "always", "podman restarts the container by itself, over and over, while the service is active all the time, so neither a limit of restarts nor OnFailure= applies. Use HealthOnFailure=kill, so that systemd restarts it.", "HealthCmd=/check\nHealthOnFailure=kill\nRestart=always")]
    [InlineData("restart", "no", "podman restarts the container by itself, over and over, while the service is active all the time, so neither a limit of restarts nor OnFailure= applies. Use HealthOnFailure=kill and Restart=on-failure, so that systemd restarts it.", "HealthCmd=/check\nHealthOnFailure=kill\nRestart=on-failure")]
    [InlineData("stop", "on-failure", "a program that ends well when it is told to stop stays down with Restart=on-failure, and nothing reports it. Use HealthOnFailure=kill, so that systemd restarts it.", "HealthCmd=/check\nHealthOnFailure=kill\nRestart=on-failure")]
    [InlineData("kill", "on-abnormal", "the service fails when the container is unhealthy, and nothing starts it again. Use Restart=on-failure.", "HealthCmd=/check\nHealthOnFailure=kill\nRestart=on-failure")]
    public void What_systemd_does_not_restart_is_reported(string action, string restart, string consequence, string mended)
    {
        var unit = TestUnits.Container($"HealthCmd=/check\nHealthOnFailure={action}\n[Service]\nRestart={restart}");
        var finding = Assert.Single(UnseenRestartRule.Rule.Findings(unit));
        Assert.Equal($"'web' has HealthOnFailure={action}: {consequence}", finding.Message);
        Assert.Equal(mended, finding.Mended("RestartWhenUnhealthy"));
        Assert.Empty(UnseenRestartRule.Rule.Findings(Assert.Single(finding.FixOf("RestartWhenUnhealthy").Apply(unit))));
    }

    [Theory]
    [InlineData("HealthCmd=/check\nHealthOnFailure=kill")]
    [InlineData("HealthCmd=/check\nHealthOnFailure=stop")]
    [InlineData("HealthOnFailure=restart")] // the image may have a check
    [InlineData("HealthCmd=/check\nPodmanArgs=--health-on-failure=restart")]
    public void So_is_one_without_a_restart(string lines) => Assert.Single(UnseenRestartRule.Rule.Findings(TestUnits.Container(lines)));

    [Theory]
    [InlineData("HealthCmd=/check")]
    [InlineData("HealthCmd=/check\nHealthOnFailure=none")]
    [InlineData("HealthCmd=none\nHealthOnFailure=restart")] // there is no check
    [InlineData("HealthCmd=/check\nHealthOnFailure=kill\n[Service]\nRestart=always")]
    [InlineData("HealthCmd=/check\nHealthOnFailure=kill\n[Service]\nRestart=on-failure")]
    [InlineData("HealthCmd=/check\nHealthOnFailure=kill\n[Unit]\nOnFailure=mail.service")] // somebody is told
    [InlineData("HealthCmd=/check\nHealthOnFailure=stop\n[Service]\nRestart=always")]
    [InlineData("HealthCmd=/check\nHealthOnFailure=restart\n[Service]\nRestart=%i")]
    public void What_systemd_restarts_or_nobody_knows_is_not(string lines) => Assert.Empty(UnseenRestartRule.Rule.Findings(TestUnits.Container(lines)));
}
