using PodDsl.Core.Facts;
using PodDsl.Core.Podman;
using PodDsl.Core.Rules.Start;

namespace PodDsl.Core.Tests.Rules.Start;

/// <summary>POD4033: systemd locks podman in, which then cannot start the container.</summary>
public sealed class SandboxTests
{
    private static readonly Target User = Target.Default with { Scope = UnitScope.User };

    [Fact]
    public void What_podman_cannot_do_is_named()
    {
        var unit = TestUnits.Container("[Service]\nProtectSystem=strict\nPrivateDevices=yes\nProtectHome=yes");
        var finding = Assert.Single(SandboxRule.Rule.Findings(unit));
        Assert.Equal(
            "ProtectSystem=strict and PrivateDevices=yes in [Service] of 'web' hold for podman too, which then cannot write its storage or make devices, so the container does not start. Take them out: ReadOnly=, NoNewPrivileges= and DropCapability= keep the container from the host.",
            finding.Message);
        Assert.Single(finding.AdditionalSources);
        Assert.Empty(SandboxRule.Rule.Findings(Assert.Single(finding.FixOf("RemoveDirective").Apply(unit))));
    }

    [Theory]
    [InlineData("PrivateUsers=yes")]
    [InlineData("ProtectControlGroups=strict")]
    [InlineData("RestrictNamespaces=yes")]
    [InlineData("ProtectHostname=on")]
    [InlineData("ProcSubset=pid")]
    [InlineData("ProtectKernelTunables=1")]
    [InlineData("RestrictAddressFamilies=AF_INET AF_INET6")]
    [InlineData("RestrictAddressFamilies=AF_UNIX AF_INET")]
    [InlineData("CapabilityBoundingSet=CAP_NET_BIND_SERVICE")]
    [InlineData("SystemCallFilter=@system-service")]
    public void Each_is_reported_in_a_unit_of_root(string line) => Assert.Single(SandboxRule.Rule.Findings(TestUnits.Container("[Service]\n" + line)));

    [Theory]
    [InlineData("[Service]\nProtectSystem=full\nProtectHome=yes\nPrivateTmp=yes\nNoNewPrivileges=yes\nProtectKernelModules=yes")]
    [InlineData("[Service]\nProtectSystem=strict\nReadWritePaths=/var /run")]
    [InlineData("[Service]\nPrivateDevices=no\nRestrictNamespaces=~user\nSystemCallFilter=~@reboot\nCapabilityBoundingSet=~CAP_SYS_PTRACE")]
    [InlineData("[Service]\nRestrictAddressFamilies=AF_UNIX AF_INET\nRestrictAddressFamilies=AF_INET6 AF_NETLINK")]
    [InlineData("[Service]\nSystemCallFilter=@system-service @mount")]
    [InlineData("[Service]\nRestrictSUIDSGID=true")] // podman 5.4 fails with it, 5.8 does not
    [InlineData("Network=host\n[Service]\nProtectKernelTunables=yes")]
    [InlineData("Pod=group.pod\n[Service]\nProtectKernelTunables=yes\n# group.pod\n")]
    [InlineData("[Service]\nProtectSystem=%i\nPrivateDevices=")]
    public void What_podman_can_live_with_is_not(string lines) => Assert.Empty(SandboxRule.Rule.Findings(TestUnits.Container(lines)));

    [Theory]
    [InlineData("ProtectSystem=full", true)]
    [InlineData("ProtectHome=read-only", true)]
    [InlineData("PrivateTmp=yes", true)]
    [InlineData("ProtectClock=yes", true)]
    [InlineData("ProtectSystem=no", false)]
    [InlineData("NoNewPrivileges=yes", false)]
    [InlineData("RestrictSUIDSGID=yes", false)]
    public void A_user_has_no_namespace_to_spare(string line, bool isReported)
    {
        var findings = SandboxRule.Rule.Check(TestUnits.Container("[Service]\n" + line), User).ToList();
        Assert.Equal(isReported, findings.Count == 1);
        Assert.All(findings, finding => Assert.Contains("cannot enter the user namespace of its user", finding.Message, StringComparison.Ordinal));
    }
}
