using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Rules.IdMaps;

namespace PodDsl.Core.Tests.Rules.IdMaps;

public sealed class NobodyUnmappedTests
{
    private const string Compact = "UIDMap=0:110000:4999\nGIDMap=0:110000:4999";

    [Fact]
    public void A_map_without_nobody_is_reported_at_its_last_entry()
    {
        var finding = Assert.Single(Find(Container("nextcloud", "UIDMap=0:110000:4000\nUIDMap=4000:114000:999\nGIDMap=0:110000:4999")));
        Assert.Equal(
            "The id map of 'nextcloud' leaves out UID and GID 65534 ('nobody'): a process in the container cannot become it, and cannot give it a file. Map it too, for example by '65534:114999:1'.",
            finding.Message);
        Assert.False(finding.IsError);
        Assert.Equal(4, finding.Source.Line);
    }

    [Fact]
    public void The_map_that_lacks_it_is_named()
    {
        var finding = Assert.Single(Find(Container("a", Compact + "\nUIDMap=65534:114999:1")));
        Assert.StartsWith("The id map of 'a' leaves out GID 65534 ", finding.Message, StringComparison.Ordinal);
        Assert.Equal(4, finding.Source.Line);
    }

    [Theory]
    [InlineData("UIDMap=0:110000:4999\nUIDMap=65534:114999:1")] // mapped alone
    [InlineData("UIDMap=0:110000:65536")] // part of a range
    [InlineData("UIDMap=0:110000:65535\nUIDMap=+1000:1000:1")] // the last of a range, another one cut out
    [InlineData("UIDMap=0:110000:4999\nPod=web.pod\n# web.pod")] // the map of the pod counts
    [InlineData("UIDMap=0:110000:4999\nSubUIDMap=web")] // the rest is on the host
    [InlineData("UIDMap=0:110000:4999\nUIDMap=%i:5:1")] // systemd fills it in
    [InlineData("UIDMap=0:110000:4999\nUIDMap=1:5:1")] // refused for another reason
    [InlineData("UIDMap=1:110000:4999")] // refused for another reason
    [InlineData("HostName=a")]
    public void What_maps_it_or_is_not_known_is_not_reported(string lines) => Assert.Empty(Find(Container("a", lines)));

    [Fact]
    public void A_hole_that_plus_cuts_is_reported() =>
        Assert.Single(Find(Container("a", "UIDMap=0:110000:65535\nUIDMap=+70000:175534:1")));

    [Fact]
    public void The_fix_maps_it_right_behind_the_last_range_in_both_maps()
    {
        var unit = Container("a", Compact);
        var mended = Mend(unit);
        Assert.Equal(Compact + "\nUIDMap=65534:114999:1\nGIDMap=65534:114999:1", mended[0].Lines());
        Assert.Empty(Find(mended));
    }

    [Theory]
    [InlineData("UIDMap=0:110000:4999", "UIDMap=65534:114999:1")]
    [InlineData("GIDMap=0:110000:4999", "GIDMap=65534:114999:1")]
    [InlineData("UIDMap=0:110000:65535\nUIDMap=u+65534:7:1\nUIDMap=g+70000:175534:1", "UIDMap=g65534:175535:1")]
    [InlineData("UIDMap=0:110000:65536\nGIDMap=0:110000:4999", "GIDMap=65534:175536:1")]
    public void The_fix_adds_what_is_missing_and_no_more(string lines, string added)
    {
        var mended = Mend(Container("a", lines));
        Assert.EndsWith("\n" + added, mended[0].Lines(), StringComparison.Ordinal);
        Assert.Equal(lines.Split('\n').Length + 1, mended[0].Lines().Split('\n').Length);
        Assert.Empty(Find(mended));
    }

    [Fact]
    public void Neighbours_do_not_get_the_same_host_id()
    {
        Unit[] units =
        [
            Container("a", "UIDMap=0:110000:5000"), Container("b", "UIDMap=0:115000:5000"), Container("c", "UIDMap=0:120001:5000"),
        ];
        var mended = Find(units).Aggregate(units, (current, finding) => finding.FixOf("MapNobody").Apply(current));
        Assert.Equal(
            ["UIDMap=65534:125002:1", "UIDMap=65534:120000:1", "UIDMap=65534:125001:1"],
            mended.Select(unit => unit.Lines().Split('\n')[1]));
        Assert.Empty(Find(mended));
        Assert.Empty(SharedHostIdsRule.Rule.Findings(mended));
    }

    [Fact]
    public void A_user_is_not_offered_ids_beyond_those_of_the_user()
    {
        Assert.Equal(
            "Map UID and GID 65534 too: '65534:5000:1'",
            Assert.Single(NobodyUnmappedRule.Rule.Findings(RuleFindings.User, Container("a", "UIDMap=0:1:4999")))
                .Fixes[0].Title);
        Assert.Empty(
            Assert.Single(NobodyUnmappedRule.Rule.Findings(RuleFindings.User, Container("a", "UIDMap=0:100000:4999"))).Fixes);
    }

    [Fact]
    public void A_user_who_gets_all_ids_that_are_left_is_not_warned() =>
        Assert.Empty(NobodyUnmappedRule.Rule.Findings(RuleFindings.User, Container("a", "UIDMap=+0:@1000:1")));

    private static Unit[] Mend(Unit unit) => Assert.Single(Find(unit)).FixOf("MapNobody").Apply(unit);

    private static IReadOnlyList<Finding> Find(params Unit[] units) => NobodyUnmappedRule.Rule.Findings(units);

    private static Unit Container(string name, string lines) => TestUnits.Container(lines, name);
}
