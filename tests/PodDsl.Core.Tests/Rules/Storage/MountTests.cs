using PodDsl.Core.Findings;

namespace PodDsl.Core.Tests.Rules.Storage;

/// <summary>POD3001, POD3002 and POD3003.</summary>
public sealed class MountTests
{
    [Fact]
    public void A_private_label_of_shared_files_is_reported_on_both() => Assert.Equal(
        """
        a: 'a' and 'b' both mount '/srv/data', and each labels it for itself alone (Z), so on a host with SELinux the other one is locked out. Label it for all of them (z).
        b: 'b' and 'a' both mount '/srv/data', and each labels it for itself alone (Z), so on a host with SELinux the other one is locked out. Label it for all of them (z).
        """,
        RuleUnits.Messages("POD3001", "# a.container\nVolume=/srv/data:/x:Z\n# b.container\nVolume=/srv/data/:/y:ro,Z"));

    [Theory]
    [InlineData("# v.volume\n# a.container\nVolume=v.volume:/x:Z\n# b.container\nVolume=v.volume:/x")]
    [InlineData("# a.container\nVolume=%h/data:/x:Z\n# b.container\nVolume=%h/data:/x:z")]
    [InlineData("# a.container\nMount=type=bind,source=/srv/data,destination=/x,relabel=private\n# b.container\nVolume=/srv/data:/x")]
    [InlineData("# p.pod\nVolume=/srv/data:/x:Z\n# b.container\nVolume=/srv/data:/x")]
    public void Two_units_share_files(string text) => Assert.Equal(2, RuleUnits.Find("POD3001", text).Count);

    [Theory]
    [InlineData("# a.container\nVolume=/srv/data:/x:z\n# b.container\nVolume=/srv/data:/x:z")]
    [InlineData("# a.container\nVolume=/srv/data:/x:Z\n# b.container\nVolume=/srv/other:/x:Z")]
    [InlineData("# a@.container\nVolume=/srv/%i:/x:Z\n# b@.container\nVolume=/srv/%i:/x:Z")]
    [InlineData("# p.pod\n# a.container\nPod=p.pod\nVolume=/srv/data:/x:Z\n# b.container\nPod=p.pod\nVolume=/srv/data:/x:Z")]
    [InlineData("# a.container\nVolume=/srv/data:/x:Z\nAlternativeTo=b.container\n# b.container\nVolume=/srv/data:/x:Z")]
    [InlineData("# a.container\nVolume=/srv/data:/x:Z\n# b.container\nVolume=/srv/data:/x\nSecurityLabelDisable=true")]
    [InlineData("# a.container\nVolume=/srv/data:/x:Z\nVolume=/srv/data:/y:Z")]
    public void Files_of_one_label_are_not_reported(string text) => Assert.Empty(RuleUnits.Find("POD3001", text));

    [Fact]
    public void All_of_them_get_the_shared_label() => Assert.Equal(
        "a: Volume=/srv/data:/x:z\nb: Volume=/srv/data:/y:ro,z\nc: Volume=/srv/data:/z",
        RuleUnits.Fixed("POD3001", "ShareLabel", "# a.container\nVolume=/srv/data:/x:Z\n# b.container\nVolume=/srv/data:/y:ro,Z\n# c.container\nVolume=/srv/data:/z"));

    [Fact]
    public void The_message_names_what_is_relabelled() => Assert.Equal(
        "a: 'a' has '/etc' labelled for containers (Z), which podman refuses where SELinux is on. Take the option away, and if SELinux then denies access, set SecurityLabelDisable=.",
        RuleUnits.Messages("POD3002", "# a.container\nVolume=/etc:/x:ro,Z"));

    [Theory]
    [InlineData("/")]
    [InlineData("/home")]
    [InlineData("/home/paul/")]
    [InlineData("%h")]
    [InlineData("/usr/")]
    [InlineData("/etc/pki")]
    [InlineData("%t")]
    [InlineData("/run/podman/podman.sock")]
    [InlineData("%t/podman/podman.sock")]
    public void A_path_of_the_host_is_reported(string path) => Assert.Single(RuleUnits.Find("POD3002", $"# a.container\nVolume={path}:/x:z"));

    [Theory]
    [InlineData("/etc:/x:ro")]
    [InlineData("/etc/caddy:/x:Z")]
    [InlineData("/usr/share/app/app.conf:/x:ro,z")] // podman refuses /usr, not what is below it
    [InlineData("/usr/local/share/app:/x:Z")]
    [InlineData("/mnt:/x:z")]
    [InlineData("/opt/app:/x:z")]
    [InlineData("/home/paul/data:/x:Z")]
    [InlineData("%h/data:/x:Z")]
    [InlineData("/srv/a:/x:Z")]
    [InlineData("/var/lib/caddy:/x:Z")]
    [InlineData("etc:/etc:Z")]
    public void A_path_of_the_container_is_not_reported(string volume) => Assert.Empty(RuleUnits.Find("POD3002", "# a.container\nVolume=" + volume));

    [Theory]
    [InlineData("RemoveRelabel", "a: Volume=/etc:/x:ro")]
    public void The_label_is_taken_away(string key, string expected) =>
        Assert.Equal(expected, RuleUnits.Fixed("POD3002", key, "# a.container\nVolume=/etc:/x:ro,Z"));

    [Theory]
    [InlineData("Volume=/srv/a:/x\nVolume=/srv/b:/x/", "something at '/x' twice, which podman refuses (duplicate mount destination). Remove one of the two, or give it another place")]
    [InlineData("Volume=/srv/a:/x\nTmpfs=/x:size=1m", "something at '/x' twice, which podman refuses (duplicate mount destination). Remove one of the two, or give it another place")]
    [InlineData("Volume=/srv/a:/x\nVolume=/srv/a:/x:ro", "something at '/x' twice, which podman refuses (duplicate mount destination). Remove one of the two, or give it another place")]
    [InlineData("Tmpfs=/x\nTmpfs=/x:size=1m", "something at '/x' twice, which podman refuses (duplicate mount destination). Remove one of the two, or give it another place")]
    [InlineData("Volume=/srv/a:x", "something at 'x', and podman takes absolute paths only. Write the whole path, for example '/x'")]
    [InlineData("Volume=~/data:/x", "'~/data', which is neither an absolute path nor a name that a volume can have. Write the home directory as %h")]
    [InlineData("Volume=srv/data:/x", "'srv/data', which is neither an absolute path nor a name that a volume can have. Write the whole path, from /, if a path is meant")]
    [InlineData("Volume=/srv/a:/x:z,Z", "'/x' with the options z and Z, of which podman takes only one. Keep one of them")]
    public void What_podman_refuses_is_an_error(string lines, string what)
    {
        var finding = Assert.Single(RuleUnits.Find("POD3003", "# a.container\n" + lines));
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
    public void What_podman_takes_is_not_reported(string lines) => Assert.Empty(RuleUnits.Find("POD3003", "# a.container\n" + lines));

    [Theory]
    [InlineData("/srv/a")]
    [InlineData("/srv/p")]
    [InlineData("data")]
    public void A_place_of_the_pod_is_taken(string source) => Assert.Equal(
        "a: 'a' mounts something at '/x', where the pod 'p' mounts something too, which podman refuses (duplicate mount destination). Remove one of the two, or give it another place.",
        RuleUnits.Messages("POD3003", "# p.pod\nVolume=/srv/p:/x\n# a.container\nPod=p.pod\nVolume=" + source + ":/x"));

    [Theory]
    [InlineData("# p.pod\nVolume=/srv/p:/x\n# a.container\nPod=p.pod\nVolume=/srv/a:/y")]
    [InlineData("# p.pod\nVolume=data:/x\n# a.container\nPod=p.pod\nVolume=data:/x")]
    [InlineData("# p.pod\nVolume=/srv/p:/x\n# a.container\nVolume=/srv/a:/x")]
    public void Other_places_are_free(string text) => Assert.Empty(RuleUnits.Find("POD3003", text));

    [Fact]
    public void A_relative_place_is_made_absolute() =>
        Assert.Equal("a: Volume=/srv/a:/x", RuleUnits.Fixed("POD3003", "MakeAbsolute", "# a.container\nVolume=/srv/a:x"));
}
