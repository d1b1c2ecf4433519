using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Lint;
using PodDsl.Core.Primitives;
using PodDsl.Core.Readers;

namespace PodDsl.Core.Tests.Rules;

/// <summary>What a flag in <c>PodmanArgs=</c> sets is seen as what a key sets.</summary>
public sealed class PassedSettingsTests
{
    [Theory]
    [InlineData("POD1003", "PodmanArgs=--uidmap 0:110000:65536 --gidmap=0:110000:65536", "UIDMap=0:110000:65536\nGIDMap=0:110000:65536")]
    [InlineData("POD1006", "PodmanArgs=--uidmap 0:110000:65536", "")]
    [InlineData("POD1009", "PodmanArgs=--uidmap=1:110000:65536 --gidmap=1:110000:65536", "")]
    [InlineData("POD1012", "PodmanArgs=-u 70000\nUIDMap=0:110000:65536\nGIDMap=0:110000:65536", "")]
    [InlineData("POD1014", "PodmanArgs=--uidmap 0:110000:65536\nUserNS=auto", "")]
    [InlineData("POD1018", "PodmanArgs=--userns=kep-id", "")]
    [InlineData("POD2002", "PodmanArgs=-p 8080:80", "PublishPort=8080:80")]
    [InlineData("POD2005", "PodmanArgs=--net host --ip 10.88.0.9", "")]
    [InlineData("POD2005", "Network=host\nPodmanArgs=--network=bridge", "")]
    [InlineData("POD2006", "PublishPort=8080:80\nPodmanArgs=--network=host", "")]
    [InlineData("POD2012", "PodmanArgs=--name web", "ContainerName=web")]
    [InlineData("POD3001", "PodmanArgs=-v /srv/data:/data:Z", "Volume=/srv/data:/data:Z")]
    [InlineData("POD3002", "PodmanArgs=--volume /etc:/host:z", "")]
    [InlineData("POD4005", "PodmanArgs=--stop-timeout 120", "")]
    [InlineData("POD5005", "PodmanArgs=--memory 12Q", "")]
    [InlineData("POD7001", "PodmanArgs=--env A_PASSWORD=hunter22", "")]
    [InlineData("POD7003", "PodmanArgs=--privileged", "")]
    [InlineData("POD7005", "PodmanArgs=--security-opt seccomp=unconfined", "")]
    public void It_is_judged_like_a_key(string id, string lines, string other)
    {
        var findings = Lint(lines, other).Where(finding => finding.Rule.Id == id && finding.Source.File == "/units/a.container").ToList();
        Assert.NotEmpty(findings);

        // What is no setting of the file cannot be changed as one.
        Assert.All(findings, finding => Assert.DoesNotContain(
            finding.Fixes.SelectMany(fix => fix.Edits), edit => edit.Old is { IsPassed: true }));
        Assert.All(findings, finding => Assert.DoesNotContain(finding.Unit!.Settings, setting => setting.IsPassed));
    }

    [Theory]
    [InlineData("PodmanArgs=--unknown --publish")]
    [InlineData("PodmanArgs=--env NAME")]
    [InlineData("PodmanArgs=word -p")]
    public void What_sets_nothing_is_passed_over(string lines) =>
        Assert.DoesNotContain(Lint(lines, ""), finding => finding.IsError);

    private static EquatableArray<Finding> Lint(string lines, string other)
    {
        const string Head = "[Container]\nImage=docker.io/library/nginx:1.29\n";
        return QuadletLint.Check(
            [new QuadletSource("/units/a.container", Head + lines + "\n"), new QuadletSource("/units/b.container", Head + other + "\n")], Target.Default).Findings;
    }
}
