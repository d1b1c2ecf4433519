using PodDsl.Core.Catalogue;
using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Lint;
using PodDsl.Core.Model;
using PodDsl.Core.Primitives;
using PodDsl.Core.Readers;
using PodDsl.Core.Rules;
using PodDsl.Core.Values;

namespace PodDsl.Core.Tests.View;

/// <summary>Rules see a flag in <c>PodmanArgs=</c> like the key.</summary>
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
    [InlineData("POD2002", "PodmanArgs=-p8080:80", "PublishPort=8080:80")]
    [InlineData("POD2002", "PodmanArgs=-dit -p=8080:80", "PublishPort=8080:80")]
    [InlineData("POD2002", "PodmanArgs=-dp 8080:80", "PodmanArgs=-tp8080:80")]
    [InlineData("POD3002", "PodmanArgs=-itv/etc:/host:z", "")]
    [InlineData("POD1012", "PodmanArgs=-iu70000\nUIDMap=0:110000:65536\nGIDMap=0:110000:65536", "")]
    [InlineData("POD7003", "PodmanArgs=--privileged=1", "")]
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

        // A fix cannot change a setting that is not in the file.
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

    [Theory]
    [InlineData("-it", true, true, "")]
    [InlineData("-ti", true, true, "")]
    [InlineData("-dit", true, true, "")]
    [InlineData("-d -t -i", true, true, "")]
    [InlineData("-it=false", true, false, "")]
    [InlineData("-t=0 -i", true, false, "")]
    [InlineData("-itp8080:80", true, true, "8080:80")]
    [InlineData("-itp 8080:80", true, true, "8080:80")]
    [InlineData("-itp=8080:80", true, true, "8080:80")]
    [InlineData("-pit", null, null, "it")]
    [InlineData("-qZit", null, null, "")]
    [InlineData("-a -it", null, null, "")]
    [InlineData("-ait", null, null, "")]
    [InlineData("-i -p", true, null, "")]
    public void Flags_of_one_letter_are_taken_apart_as_podman_does(string words, bool? interactive, bool? tty, string port)
    {
        var unit = AsRulesSeeIt(TestUnits.Container("PodmanArgs=" + words));

        Assert.Equal((interactive, tty), ((unit.Find("Interactive") as BooleanValue)?.Value, (unit.Find("Tty") as BooleanValue)?.Value));
        Assert.Equal(port, unit.Find("PublishPort")?.ToArgument().Marked ?? "");
    }

    [Fact]
    public void Pods_have_letters_of_their_own()
    {
        var unit = AsRulesSeeIt(TestUnits.Single("# web.pod\nPodmanArgs=-nsite -itp8080:80 -p8081:81"));

        Assert.Equal("site", unit.Find("PodName")?.ToArgument().Marked);
        Assert.Equal(["8081:81"], unit.FindAll(Section.Kind, "PublishPort").Select(setting => setting.Value.ToArgument().Marked));
    }

    private static Unit AsRulesSeeIt(Unit unit)
    {
        var seen = unit;
        _ = new UnitRule([], (other, _) =>
        {
            seen = other;
            return [];
        }).Check(unit, Target.Default).Count();
        return seen;
    }

    private static EquatableArray<Finding> Lint(string lines, string other)
    {
        const string Head = "[Container]\nImage=docker.io/library/nginx:1.29\n";
        return QuadletLint.Check(
            [new QuadletSource("/units/a.container", Head + lines + "\n"), new QuadletSource("/units/b.container", Head + other + "\n")], Target.Default).Findings;
    }
}
