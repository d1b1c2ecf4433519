using PodDsl.Core.Rules.Storage;

namespace PodDsl.Core.Tests.Rules.Storage;

/// <summary>POD3007: containers write the same files and have no host id in common.</summary>
public sealed class ForeignIdsTests
{
    private const string One = "UIDMap=0:100000:5000\nGIDMap=0:100000:5000\n";
    private const string Two = "UIDMap=0:200000:5000\nGIDMap=0:200000:5000\n";

    private const string Both = "UIDMap=0:104000:97000\nGIDMap=0:104000:97000\n";

    [Theory]
    [InlineData(One, Two)]
    [InlineData(One, "UserNS=auto\n")]
    [InlineData("UserNS=auto\n", "UserNS=auto:size=5000\n")]
    public void Two_maps_without_a_common_id_are_reported(string one, string two)
    {
        var finding = Assert.Single(ForeignIdsRule.Rule.FindingsIn($"# a.container\n{one}Volume=/srv/data:/data\n# b.container\n{two}Volume=/srv/data/:/x"));
        Assert.Equal(
            "'a' and 'b' both mount '/srv/data', and their id maps have no id of the host in common: the files of one belong to nobody in the others, which may only do with them what everybody may. Give them one map, or mount the files with the option idmap.",
            finding.Message);
        Assert.Equal("b", Assert.Single(finding.Others).Unit.Name);
    }

    [Fact]
    public void Several_are_one_finding() => Assert.StartsWith(
        "'a', 'b' and 'c' all mount 'systemd-data'",
        Assert.Single(ForeignIdsRule.Rule.FindingsIn(
            $"# a.container\n{One}Volume=data.volume:/data\n# b.container\n{Two}Volume=data.volume:/data\n# c.container\nUserNS=auto\nVolume=data.volume:/data\n# data.volume")).Message,
        StringComparison.Ordinal);

    [Theory]
    [InlineData("a", "c", One, One, Two)]
    [InlineData("a", "b", One, Two, One)]
    [InlineData("b", "c", "# poddsl: AlternativeTo=b.container\n# poddsl: AlternativeTo=c.container\n" + One, One, Two)]
    [InlineData("b", "c", "", One, Two)]
    public void All_are_compared_with_all(string first, string second, string a, string b, string c)
    {
        var findings = ForeignIdsRule.Rule.FindingsIn($"# a.container\n{a}Volume=/srv/data:/data\n# b.container\n{b}Volume=/srv/data:/data\n# c.container\n{c}Volume=/srv/data:/data");
        Assert.StartsWith($"'{first}' and '{second}' both mount '/srv/data'", Assert.Single(findings).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(One, One, ":/data", ":/data")]
    [InlineData(One, "UIDMap=0:200000:5000\nUIDMap=5000:100000:1\nGIDMap=0:200000:5000\n", ":/data", ":/data")] // one id is shared on purpose
    [InlineData(One, Two, ":/data", ":/data:ro")]
    [InlineData(One, Two, ":/data", ":/data:idmap")]
    [InlineData(One, Two, ":/data", ":/data:U")]
    [InlineData(One, "", ":/data", ":/data")] // root of the host may everything
    [InlineData(One, "UserNS=keep-id\n", ":/data", ":/data")]
    [InlineData(One, "UIDMap=0:%i:5000\n", ":/data", ":/data")]
    [InlineData(One, "# poddsl: AlternativeTo=a.container\n" + Two, ":/data", ":/data")]
    public void Others_are_not(string one, string two, string first, string second) =>
        Assert.Empty(ForeignIdsRule.Rule.FindingsIn($"# a.container\n{one}Volume=/srv/data{first}\n# b.container\n{two}Volume=/srv/data{second}"));

    [Fact]
    public void Who_has_ids_of_both_joins_them() => Assert.Empty(ForeignIdsRule.Rule.FindingsIn(
        $"# a.container\n{One}Volume=/srv/data:/data\n# b.container\n{Both}Volume=/srv/data:/data\n# c.container\n{Two}Volume=/srv/data:/data"));

    [Fact]
    public void Members_have_the_map_of_their_pod() => Assert.Empty(ForeignIdsRule.Rule.FindingsIn(
        $"# p.pod\n{One}# a.container\nPod=p.pod\nVolume=/srv/data:/data\n# b.container\nPod=p.pod\nVolume=/srv/data:/x"));
}
