using PodDsl.Core.Catalogue;
using PodDsl.Core.Findings;
using PodDsl.Core.Rules.Start;
using PodDsl.Core.Values;

namespace PodDsl.Core.Tests.Rules.Start;

/// <summary>POD4018: a unit names a PID file that systemd does not read.</summary>
public sealed class PidFileTests
{
    [Fact]
    public void A_pid_file_that_nobody_reads_is_a_suggestion()
    {
        var unit = TestUnits.Container("").Record("Foreground").WithService("PIDFile", "/run/web.pid");
        var finding = Assert.Single(PidFileRule.Rule.Findings(unit));
        Assert.Equal(
            "systemd reads [PidFile] for [Type(ServiceType.Forking)] only, and 'web' is of [Type(ServiceType.Simple)]: the main process is the one that it started. Remove it, or detach podman and use [Type(ServiceType.Forking)].",
            finding.Message);
        Assert.Equal(Severity.Suggestion, finding.Rule.Severity);
        Assert.Empty(PidFileRule.Rule.Findings(Assert.Single(finding.FixOf("RemovePidFile").Apply(unit))));
        Assert.Empty(PidFileRule.Rule.Findings(unit.WithService("Type", "forking")));
        Assert.Empty(PidFileRule.Rule.Findings(TestUnits.Container("").WithService("PIDFile", "/run/web.pid"))); // notify
    }

    [Fact]
    public void A_file_is_not_told_to_use_a_type_that_Quadlet_refuses() => Assert.Equal(
        "systemd reads PIDFile= for Type=forking only, and 'web' is of Type=oneshot: the main process is the one that it started. Remove it.",
        Assert.Single(PidFileRule.Rule.Findings(TestUnits.Container("[Service]\nType=oneshot\nPIDFile=%t/web.pid\n"))).Message);
}
