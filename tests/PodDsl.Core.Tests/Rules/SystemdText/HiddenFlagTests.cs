using PodDsl.Core.Facts;
using PodDsl.Core.Podman;
using PodDsl.Core.Rules.SystemdText;

namespace PodDsl.Core.Tests.Rules.SystemdText;

public sealed class HiddenFlagTests
{
    [Fact]
    public void A_flag_that_has_a_key_is_reported()
    {
        var finding = Assert.Single(HiddenFlagRule.Rule.FindingsIn("PodmanArgs=--publish 80:80"));
        Assert.Equal(
            "'--publish 80:80' in PodmanArgs= of 'web' is passed by Quadlet without a look, and there is PublishPort= for it. Use that.",
            finding.Message);
        Assert.False(finding.IsError);
    }

    [Fact]
    public void The_flags_of_a_line_are_one_finding()
    {
        var findings = HiddenFlagRule.Rule.FindingsIn("PodmanArgs=--hostname a --cpus 2 -p 80:80 --env=A=1\nPodmanArgs=-v /a:/b -v /c:/d -v /e:/f --name x -p 1:1");
        Assert.Equal(
            [
                "'--hostname a', '-p 80:80' and '--env=A=1' in PodmanArgs= of 'web' are passed by Quadlet without a look, and there is HostName=, PublishPort= and Environment= for them. Use that.",
                "'-v /a:/b', '-v /c:/d', '-v /e:/f' and 2 more in PodmanArgs= of 'web' are passed by Quadlet without a look, and there is Volume=, ContainerName= and PublishPort= for them. Use that.",
            ],
            findings.Select(finding => finding.Message));
        Assert.Equal(["UseKey", "UseKey", "UseNameKey"], findings.SelectMany(finding => finding.Fixes).Select(fix => fix.Key));
    }

    [Theory]
    [InlineData("PodmanArgs=--env-file=./web.env")]
    [InlineData("PodmanArgs=--env-file web.env")]
    [InlineData("PodmanArgs=-v ../data:/data")]
    [InlineData("PodmanArgs=--mount type=bind,source=./data,destination=/data")]
    public void A_relative_path_stays_where_its_folder_is_known(string line) => Assert.Empty(Assert.Single(HiddenFlagRule.Rule.FindingsIn(line)).Fixes);

    [Fact]
    public void Flags_beside_a_relative_path_move() => Assert.Equal(
        "PodmanArgs=-v ./data:/data\nHostName=a", Assert.Single(HiddenFlagRule.Rule.FindingsIn("PodmanArgs=-v ./data:/data --hostname a")).Mended("UseKey"));

    [Theory]
    [InlineData("PodmanArgs=--hostname a --cpus 2 -p 80:80 --env=A=1", "PodmanArgs=--cpus 2\nHostName=a\nPublishPort=80:80\nEnvironment=A=1")]
    [InlineData("PodmanArgs=--hostname a -p 80:80", "HostName=a\nPublishPort=80:80")]
    [InlineData("PodmanArgs=--hostname a --name b", "PodmanArgs=--name b\nHostName=a")]
    [InlineData("PodmanArgs=--hostname a --hostname b -it", "PodmanArgs=--hostname b -it\nHostName=a")]
    [InlineData("PodmanArgs=-itp8080:80 -v /a:/b", "PodmanArgs=-it\nPublishPort=8080:80\nVolume=/a:/b")]
    public void The_fix_uses_the_keys_of_all_flags_of_a_line(string line, string expected) =>
        Assert.Equal(expected, Assert.Single(HiddenFlagRule.Rule.FindingsIn(line)).Mended("UseKey"));

    [Theory]
    [InlineData("PodmanArgs=--publish 80:80", "PublishPort=80:80")]
    [InlineData("PodmanArgs=-p=80:80 --cpus 2", "PodmanArgs=--cpus 2\nPublishPort=80:80")]
    [InlineData("PodmanArgs=--cpus 2 --volume /a:/b:ro", "PodmanArgs=--cpus 2\nVolume=/a:/b:ro")]
    [InlineData("PodmanArgs=\"--env=A=x y\"", "Environment=A=x y")]
    [InlineData("PodmanArgs=--read-only", "ReadOnly=true")]
    [InlineData("PodmanArgs=--read-only=false", "ReadOnly=false")]
    [InlineData("PodmanArgs=--cap-add NET_ADMIN", "AddCapability=NET_ADMIN")]
    [InlineData("PodmanArgs=--hostname %H", "HostName=%H")]
    [InlineData("PodmanArgs=-p8080:80", "PublishPort=8080:80")]
    [InlineData("PodmanArgs=-itp8080:80", "PodmanArgs=-it\nPublishPort=8080:80")]
    [InlineData("PodmanArgs=-dp 8080:80 --cpus 2", "PodmanArgs=-d --cpus 2\nPublishPort=8080:80")]
    [InlineData("PodmanArgs=-h=web", "HostName=web")]
    public void The_fix_uses_the_key(string line, string expected) =>
        Assert.Equal(expected, Assert.Single(HiddenFlagRule.Rule.FindingsIn(line)).Mended("UseKey"));

    [Theory]
    [InlineData("PodmanArgs=--cpus 2 --privileged")] // there is no key
    [InlineData("PodmanArgs=--cpuset-cpus --publish-all")]
    [InlineData("PodmanArgs=--security-opt no-new-privileges")]
    [InlineData("PodmanArgs=--group-entry publish")]
    [InlineData("PodmanArgs=--publish")]
    [InlineData("PodmanArgs=-it")]
    [InlineData("PodmanArgs=-it -ip")]
    [InlineData("PodmanArgs=-Xp8080:80")] // podman refuses it
    [InlineData("PodmanArgs=-a -p8080:80")] // the value of -a
    [InlineData("GlobalArgs=--volume /a:/b")]
    public void Other_arguments_are_not_reported(string line) => Assert.Empty(HiddenFlagRule.Rule.FindingsIn(line));

    [Fact]
    public void A_flag_that_several_keys_stand_for_is_not_reported() => Assert.Empty(HiddenFlagRule.Rule.Findings(
        TestUnits.Single("# data.volume\nPodmanArgs=--opt o=uid=5")));

    [Fact]
    public void A_key_that_is_too_new_is_no_way_out() => Assert.Empty(HiddenFlagRule.Rule.FindingsIn(
        "PodmanArgs=--memory 1g", new Target(new PodmanVersion(5, 4), UnitScope.System)));

    [Fact]
    public void A_key_that_is_set_already_is_left_to_the_author() =>
        Assert.Empty(Assert.Single(HiddenFlagRule.Rule.FindingsIn("HostName=a\nPodmanArgs=--hostname b")).Fixes);
}
