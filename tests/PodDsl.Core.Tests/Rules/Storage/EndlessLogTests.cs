using PodDsl.Core.Rules.Storage;

namespace PodDsl.Core.Tests.Rules.Storage;

/// <summary>POD3006: podman writes the output of a container into a file that grows without a limit.</summary>
public sealed class EndlessLogTests
{
    [Theory]
    [InlineData("LogDriver=k8s-file", "k8s-file", "as long as the container runs")]
    [InlineData("LogDriver=json-file\nLogOpt=tag=web", "json-file", "as long as the container runs")]
    [InlineData("LogDriver=k8s-file\nLogOpt=path=/tmp/app.log", "k8s-file", "for good, since it stays when the container is removed")]
    public void A_file_without_a_size_is_reported(string lines, string driver, string howLong)
    {
        var unit = TestUnits.Container(lines);
        var finding = Assert.Single(EndlessLogRule.Rule.Findings(unit));
        Assert.Equal(
            $"'web' has LogDriver={driver} without a size: podman writes all output into one file that grows {howLong}. Add LogOpt=max-size=10mb, or leave the output to the journal.",
            finding.Message);
        Assert.Empty(EndlessLogRule.Rule.Findings(Assert.Single(finding.FixOf("LimitLog").Apply(unit))));
    }

    [Fact]
    public void So_is_that_of_pods_of_kubernetes() => Assert.Single(EndlessLogRule.Rule.FindingsIn("# web.kube\nYaml=/srv/web.yaml\nLogDriver=k8s-file"));

    [Theory]
    [InlineData("")]
    [InlineData("LogDriver=journald")]
    [InlineData("LogDriver=none")]
    [InlineData("LogDriver=k8s-file\nLogOpt=max-size=1mb")]
    [InlineData("LogDriver=k8s-file\nLogOpt=path=/srv/log max-size=1mb")]
    [InlineData("LogDriver=k8s-file\nPodmanArgs=--log-opt max-size=1mb")]
    [InlineData("LogDriver=passthrough")]
    public void What_is_limited_is_not(string lines) => Assert.Empty(EndlessLogRule.Rule.Findings(TestUnits.Container(lines)));
}
