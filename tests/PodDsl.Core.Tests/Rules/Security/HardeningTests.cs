using PodDsl.Core.Rules.Security;

namespace PodDsl.Core.Tests.Rules.Security;

/// <summary>POD7007 and POD7008: limits that a container could have. Off unless asked for.</summary>
public sealed class HardeningTests
{
    [Fact]
    public void Hardening_is_only_suggested_on_request()
    {
        var findings = HardeningRule.Rule.FindingsIn("HostName=a");
        Assert.All(findings, finding => Assert.False(finding.Rule.IsEnabledByDefault));
        Assert.Equal(
            [
                "Processes of 'web' may gain privileges, for example through set-uid programs. Most images do not need that: NoNewPrivileges=true keeps them from it.",
                "'web' may use all memory of the host, and others are killed for it. Set Memory=.",
            ],
            findings.Select(finding => finding.Message));
        Assert.Equal("HostName=a\nNoNewPrivileges=true", findings[0].Mended("AddNoNewPrivileges"));
    }

    [Theory]
    [InlineData("NoNewPrivileges=true\nMemory=1g")]
    [InlineData("NoNewPrivileges=false\nPodmanArgs=--memory 1g")] // said on purpose
    [InlineData("PodmanArgs=--security-opt=no-new-privileges\n[Service]\nMemoryMax=1G")]
    public void What_is_limited_is_not_reported(string lines) => Assert.Empty(HardeningRule.Rule.FindingsIn(lines));
}
