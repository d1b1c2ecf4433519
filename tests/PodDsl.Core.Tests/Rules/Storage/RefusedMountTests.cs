namespace PodDsl.Core.Tests.Rules.Storage;

/// <summary>POD3003: a mount that podman refuses.</summary>
public sealed class RefusedMountTests
{
    [Theory]
    [InlineData("Volume=/srv/a:/x\nVolume=/srv/b:/x/", "something at '/x' twice, which podman refuses (duplicate mount destination). Remove one of the two, or give it another place")]
    [InlineData("Volume=/srv/a:/x\nTmpfs=/x:size=1m", "something at '/x' twice, which podman refuses (duplicate mount destination). Remove one of the two, or give it another place")]
    [InlineData("Volume=/srv/a:/x\nVolume=/srv/a:/x:ro", "something at '/x' twice, which podman refuses (duplicate mount destination). Remove one of the two, or give it another place")]
    [InlineData("Tmpfs=/x\nTmpfs=/x:size=1m", "something at '/x' twice, which podman refuses (duplicate mount destination). Remove one of the two, or give it another place")]
    [InlineData("Volume=/srv/a:x", "something at 'x', and podman takes absolute paths only. Write the whole path, for example '/x'")]
    [InlineData("Volume=~/data:/x", "'~/data', which is neither an absolute path nor a name that a volume can have. Write the home directory as %h")]
    [InlineData("Volume=srv/data:/x", "'srv/data', which is neither an absolute path nor a name that a volume can have. Write the whole path, from /, if a path is meant")]
    [InlineData("Volume=/srv/a:/x:z,Z", "'/x' with the options z and Z, of which podman takes only one. Keep one of them")]
    [InlineData("Volume=/srv/a:/x:", "'/x' with an empty option, which podman refuses. Remove the ':' or ',' beside it")]
    [InlineData("Volume=media:/x:ro,", "'/x' with an empty option, which podman refuses. Remove the ':' or ',' beside it")]
    [InlineData("Volume=/srv/a:/x:readonly", "'/x' with the option 'readonly', which podman refuses. Write ro")]
    [InlineData("Volume=/srv/a:/x:ro, Z", "'/x' with the option ' Z', which podman refuses. Write Z")]
    [InlineData("Volume=/srv/a:/x:noatime", "'/x' with the option 'noatime', which podman refuses. Take it out; podman-run(1) lists the options at --volume")]
    [InlineData("Volume=/srv/a:/x:exec,noexec", "'/x' with the options exec and noexec, of which podman takes only one. Keep one of them")]
    [InlineData("Volume=/srv/a:/x:rshared,private", "'/x' with the options rshared and private, of which podman takes only one. Keep one of them")]
    [InlineData("Volume=/srv/a:/x:ro,ro", "'/x' with the options ro and ro, of which podman takes only one. Keep one of them")]
    [InlineData("Tmpfs=/x:uid=1000", "'/x' with the option 'uid=1000', which podman refuses. Take it out; podman-run(1) lists the options at --tmpfs")]
    [InlineData("Tmpfs=/x:size=1m,noexe", "'/x' with the option 'noexe', which podman refuses. Write noexec")]
    [InlineData("Tmpfs=/x:z", "'/x' with the option 'z', which podman refuses. Take it out; podman-run(1) lists the options at --tmpfs")]
    public void What_podman_refuses_is_an_error(string lines, string what)
    {
        var finding = Assert.Single(RuleFindings.Find("POD3003", "# a.container\n" + lines));
        Assert.Equal($"'a' mounts {what}.", finding.Message);
        Assert.True(finding.IsError);
    }

    [Theory]
    [InlineData("Volume=/srv/a:/x\nVolume=/srv/a:/y")]
    [InlineData("Volume=/srv/a:/x\nVolume=/srv/a:/x")]
    [InlineData("Volume=data:/x\nVolume=data:/x:ro")]
    [InlineData("Tmpfs=/x\nTmpfs=/x")]
    [InlineData("Volume=/srv/a:/x:ro,z\nVolume=/srv/a:/x:z,ro")]
    [InlineData("Volume=/x\nVolume=/x")]
    [InlineData("Volume=./a:/x")]
    [InlineData("Volume=%h/a:/x\nVolume=%t/a:/x")]
    [InlineData("Volume=my.data_1-x:/x")]
    [InlineData("Mount=type=bind,source=/srv/a,destination=/x\nVolume=/srv/a:/x")]
    [InlineData("Volume=/srv/a:/x:rw,Z,U,rslave,noexec,nodev,nosuid,rbind,nocopy")]
    [InlineData("Volume=/srv/a:/x:idmap=uids=0-1-10#1;gids=0-1-10#1,no-dereference,cached")]
    [InlineData("Volume=/srv/a:/x:O,upperdir=/srv/u,workdir=/srv/w")]
    [InlineData("Volume=/srv/a:/x:%i")]
    [InlineData("Volume=/srv/a:/x:{{ mode | default('ro,z') }}")]
    [InlineData("Tmpfs=/x:size=64m,mode=1777,noexec,nosuid,U=true,notmpcopyup,noswap")]
    public void What_podman_takes_is_not_reported(string lines) => Assert.Empty(RuleFindings.Find("POD3003", "# a.container\n" + lines));

    [Theory]
    [InlineData("/srv/a")]
    [InlineData("/srv/p")]
    [InlineData("data")]
    public void A_place_of_the_pod_is_taken(string source) => Assert.Equal(
        "a: 'a' mounts something at '/x', where the pod 'p' mounts something too, which podman refuses (duplicate mount destination). Remove one of the two, or give it another place.",
        RuleFindings.Messages("POD3003", "# p.pod\nVolume=/srv/p:/x\n# a.container\nPod=p.pod\nVolume=" + source + ":/x"));

    [Theory]
    [InlineData("# p.pod\nVolume=/srv/p:/x\n# a.container\nPod=p.pod\nVolume=/srv/a:/y")]
    [InlineData("# p.pod\nVolume=data:/x\n# a.container\nPod=p.pod\nVolume=data:/x")]
    [InlineData("# p.pod\nVolume=/srv/p:/x\n# a.container\nVolume=/srv/a:/x")]
    public void Other_places_are_free(string text) => Assert.Empty(RuleFindings.Find("POD3003", text));

    [Fact]
    public void An_option_of_a_volume_unit_is_judged_too() => Assert.Equal(
        "a: 'a' mounts '/x' with an empty option, which podman refuses. Remove the ':' or ',' beside it.",
        RuleFindings.Messages("POD3003", "# a.container\nVolume=media.volume:/x:\n# media.volume\n"));

    [Fact]
    public void A_relative_place_is_made_absolute() =>
        Assert.Equal("a: Volume=/srv/a:/x", RuleFindings.Fixed("POD3003", "MakeAbsolute", "# a.container\nVolume=/srv/a:x"));
}
