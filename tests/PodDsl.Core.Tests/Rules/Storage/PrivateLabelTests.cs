namespace PodDsl.Core.Tests.Rules.Storage;

/// <summary>POD3001: files that several containers use get the SELinux label of one of them.</summary>
public sealed class PrivateLabelTests
{
    [Fact]
    public void A_private_label_of_shared_files_is_reported_once() => Assert.Equal(
        "a: 'a' and 'b' both mount '/srv/data', and each labels it for itself alone (Z), so on a host with SELinux the other one is locked out. Label it for all of them (z).",
        RuleFindings.Messages("POD3001", "# a.container\nVolume=/srv/data:/x:Z\n# b.container\nVolume=/srv/data/:/y:ro,Z"));

    [Fact]
    public void One_of_several_that_labels_for_itself_locks_the_others_out() => Assert.Equal(
        "a: 'a', 'b', 'c' and 1 more all mount '/srv/data', and 'b' labels it for itself alone (Z), so on a host with SELinux the others are locked out. Label it for all of them (z).",
        RuleFindings.Messages("POD3001", "# a.container\nVolume=/srv/data:/x\n# b.container\nVolume=/srv/data:/x:Z\n# c.container\nVolume=/srv/data:/x:z\n# d.container\nVolume=/srv/data:/x"));

    [Theory]
    [InlineData("# v.volume\n# a.container\nVolume=v.volume:/x:Z\n# b.container\nVolume=v.volume:/x")]
    [InlineData("# a.container\nVolume=%h/data:/x:Z\n# b.container\nVolume=%h/data:/x:z")]
    [InlineData("# a.container\nMount=type=bind,source=/srv/data,destination=/x,relabel=private\n# b.container\nVolume=/srv/data:/x")]
    [InlineData("# p.pod\nVolume=/srv/data:/x:Z\n# b.container\nVolume=/srv/data:/x")]
    [InlineData("# a.container\nVolume=${DATA}:/x:Z\n[Service]\nEnvironmentFile=/etc/a.env\n# b.container\nVolume=${DATA}:/x\n[Service]\nEnvironmentFile=/etc/a.env")]
    public void Two_units_share_files(string text) => Assert.Single(RuleFindings.Find("POD3001", text));

    [Theory]
    [InlineData("# a.container\nVolume=/srv/data:/x:z\n# b.container\nVolume=/srv/data:/x:z")]
    [InlineData("# a.container\nVolume=/srv/data:/x:Z\n# b.container\nVolume=/srv/other:/x:Z")]
    [InlineData("# a.container\nVolume=${DATA}:/x:Z\n[Service]\nEnvironmentFile=/etc/a.env\n# b.container\nVolume=${DATA}:/x\n[Service]\nEnvironmentFile=/etc/b.env")]
    [InlineData("# a@.container\nVolume=/srv/%i:/x:Z\n# b@.container\nVolume=/srv/%i:/x:Z")]
    [InlineData("# p.pod\n# a.container\nPod=p.pod\nVolume=/srv/data:/x:Z\n# b.container\nPod=p.pod\nVolume=/srv/data:/x:Z")]
    [InlineData("# a.container\nVolume=/srv/data:/x:Z\n# poddsl: AlternativeTo=b.container\n# b.container\nVolume=/srv/data:/x:Z")]
    [InlineData("# a.container\nVolume=/srv/data:/x:Z\n# b.container\nVolume=/srv/data:/x\nSecurityLabelDisable=true")]
    [InlineData("# a.container\nVolume=/srv/data:/x:Z\nVolume=/srv/data:/y:Z")]
    public void Files_of_one_label_are_not_reported(string text) => Assert.Empty(RuleFindings.Find("POD3001", text));

    [Fact]
    public void All_of_them_get_the_shared_label() => Assert.Equal(
        "a: Volume=/srv/data:/x:z\nb: Volume=/srv/data:/y:ro,z\nc: Volume=/srv/data:/z",
        RuleFindings.Fixed("POD3001", "ShareLabel", "# a.container\nVolume=/srv/data:/x:Z\n# b.container\nVolume=/srv/data:/y:ro,Z\n# c.container\nVolume=/srv/data:/z"));
}
