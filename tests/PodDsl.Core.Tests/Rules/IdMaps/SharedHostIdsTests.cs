using PodDsl.Core.Model;
using PodDsl.Core.Rules.IdMaps;

namespace PodDsl.Core.Tests.Rules.IdMaps;

public sealed class SharedHostIdsTests
{
    private const string NextcloudMap = "UIDMap=0:110000:4999\nUIDMap=65534:114999\nGIDMap=0:110000:4999\nGIDMap=65534:114999";
    private const string MariaDbMap = "UIDMap=0:112000:4999\nGIDMap=0:120000:4999";

    private static readonly Unit Nextcloud = Container("nextcloud", NextcloudMap).AsRecord("Home.Nextcloud");
    private static readonly Unit MariaDb = Container("maria-db", MariaDbMap).AsRecord("Home.MariaDb");

    [Fact]
    public void Overlapping_host_ranges_of_two_containers_are_one_finding_at_both()
    {
        var finding = Assert.Single(SharedHostIdsRule.Rule.Findings(Nextcloud, MariaDb));
        Assert.Equal(
            "'nextcloud' and 'maria-db' share UIDs 112000-114999 of the host, so each can reach files and processes of the other. Move one of them, for example 'nextcloud' to 125000, or declare [SharesIdsWith<MariaDb>].",
            finding.Message);
        Assert.False(finding.IsError);
        Assert.Equal([("nextcloud", "/units/nextcloud.container"), ("maria-db", "/units/maria-db.container")], finding.Places.Select(place => (place.Unit.Name, place.Source.File)));
    }

    [Fact]
    public void For_unit_files_the_message_has_a_comment_of_the_file() =>
        Assert.EndsWith(
            ", or declare '# poddsl: SharesIdsWith=b.container'.",
            SharedHostIdsRule.Rule.Findings(Container("a", "UIDMap=0:110000:5"), Container("b", "UIDMap=0:110000:5"))[0].Message,
            StringComparison.Ordinal);

    [Fact]
    public void User_ids_and_group_ids_of_one_overlap_are_one_finding() => Assert.Equal(
        "'a' and 'b' share UIDs and GIDs 110000-110499 of the host, so each can reach files and processes of the other. Move one of them, for example 'a' to 111000, or declare '# poddsl: SharesIdsWith=b.container'.",
        Assert.Single(SharedHostIdsRule.Rule.Findings(
            Container("a", "UIDMap=0:110000:500\nGIDMap=0:110000:500"), Container("b", "UIDMap=0:110000:500\nGIDMap=0:110000:500"))).Message);

    [Theory]
    [InlineData("UIDMap=0:110000:500\nGIDMap=0:120000:500", "UIDMap=0:110400:500\nGIDMap=0:120000:1", "UIDs 110400-110499 and GID 120000")]
    [InlineData("UIDMap=0:110000:500\nGIDMap=0:120000:500", "UIDMap=0:130000:500\nGIDMap=0:120499:5", "GID 120499")]
    [InlineData("UIDMap=0:110000:10\nUIDMap=10:110020:10\nUIDMap=20:110040:10\nUIDMap=30:110060:10\nGIDMap=0:1:1", "UIDMap=0:110000:1000\nGIDMap=0:2:1", "UIDs 110000-110009, 110020-110029, 110040-110049 and 1 more")]
    public void The_message_has_the_ids_that_both_have(string one, string other, string ids) => Assert.StartsWith(
        $"'a' and 'b' share {ids} of the host, so ",
        Assert.Single(SharedHostIdsRule.Rule.Findings(Container("a", one), Container("b", other))).Message,
        StringComparison.Ordinal);

    [Fact]
    public void Six_files_with_one_map_are_one_finding()
    {
        var units = "abcdef".Select(name => Container($"{name}", "UIDMap=0:110000:65536\nGIDMap=0:110000:65536")).ToArray();
        var finding = Assert.Single(SharedHostIdsRule.Rule.Findings(units));
        Assert.Equal(
            "'a', 'b', 'c' and 3 more share UIDs and GIDs 110000-175535 of the host, so each can reach files and processes of the others. Move all but one of them apart, for example 'b' to 231072, or declare '# poddsl: SharesIdsWith=b.container' and the like for those that mean it.",
            finding.Message);
        Assert.Equal(["a", "b", "c", "d", "e", "f"], finding.Places.Select(place => place.Unit.Name));
        Assert.Empty(SharedHostIdsRule.Rule.Findings(finding.FixOf("MoveHostIds").Apply(units)));
    }

    [Fact]
    public void A_chain_of_overlaps_is_one_finding_and_another_group_another_one() => Assert.Equal(
        ["a b c", "x y"],
        SharedHostIdsRule.Rule.Findings(
            Container("a", "UIDMap=0:110000:500"),
            Container("x", "UIDMap=0:300000:500"),
            Container("b", "UIDMap=0:110400:500"),
            Container("c", "UIDMap=0:110800:500"),
            Container("y", "UIDMap=0:300000:500")).Select(finding => string.Join(" ", finding.Places.Select(place => place.Unit.Name))));

    [Fact]
    public void The_partner_to_declare_is_one_that_shares_ids_and_is_not_declared() => Assert.Contains(
        "declare '# poddsl: SharesIdsWith=d.container' and the like",
        Assert.Single(SharedHostIdsRule.Rule.Findings(
            Container("a", "UIDMap=0:110000:500\n# poddsl: SharesIdsWith=c.container\n# c.container"),
            Container("b", "UIDMap=0:110700:100"),
            Container("c", "UIDMap=0:110000:500"),
            Container("d", "UIDMap=0:110000:800"))).Message,
        StringComparison.Ordinal);

    [Fact]
    public void Entries_count_for_both_where_the_other_key_is_missing() => Assert.StartsWith(
        "'a' and 'b' share UIDs and GIDs 110000-110499 ",
        Assert.Single(SharedHostIdsRule.Rule.Findings(Container("a", "UIDMap=0:110000:500"), Container("b", "UIDMap=0:110000:500"))).Message,
        StringComparison.Ordinal);

    [Fact]
    public void Pods_have_maps_too() =>
        Assert.Equal(["web", "db"], Assert.Single(SharedHostIdsRule.Rule.Findings(
            TestUnits.Single("# web.pod\nUIDMap=0:110000:500"), Container("db", "UIDMap=0:110400:500"))).Places.Select(place => place.Unit.Name));

    public static TheoryData<Unit[]> NearMisses => new()
    {
        // Ranges that touch.
        { [Container("a", "UIDMap=0:110000:500"), Container("b", "UIDMap=0:110500:500")] },
        // User ids of one, group ids of the other.
        { [Container("a", "UIDMap=0:110000:500\nGIDMap=0:120000:500"), Container("b", "UIDMap=0:120000:500\nGIDMap=0:110000:500")] },
        // Cut by '+': the rest of the first does not overlap the second.
        { [Container("a", "UIDMap=0:110000:500\nUIDMap=+400:120000:100"), Container("b", "UIDMap=0:110400:100")] },
        // Declared, on either side.
        { [Container("a", "UIDMap=0:110000:500\n# poddsl: SharesIdsWith=b.container\n# b.container"), Container("b", "UIDMap=0:110000:500")] },
        { [Container("a", "UIDMap=0:110000:500"), Container("b", "UIDMap=0:110000:500\n# poddsl: SharesIdsWith=a.container\n# a.container")] },
        // Members of a pod have its map.
        {
            [
                TestUnits.Single("# web.pod\nUIDMap=0:110000:500"),
                Container("a", "UIDMap=0:110000:500\nPod=web.pod\n# web.pod"),
                Container("b", "UIDMap=0:110000:500\nPod=web.pod\n# web.pod"),
            ]
        },
        // A member declares it for its pod.
        {
            [
                TestUnits.Single("# web.pod\nUIDMap=0:110000:500"),
                Container("a", "Pod=web.pod\n# poddsl: SharesIdsWith=b.container\n# web.pod\n# b.container"),
                Container("b", "UIDMap=0:110000:500"),
            ]
        },
        // Without a map of its own a container has the host's ids, as usual.
        { [Container("a", "UIDMap=0:110000:500"), Container("b", "")] },
    };

    [Theory]
    [MemberData(nameof(NearMisses))]
    public void What_is_apart_or_declared_is_not_reported(Unit[] units) =>
        Assert.Empty(SharedHostIdsRule.Rule.Findings(units));

    [Fact]
    public void Containers_of_a_user_share_the_ids_of_the_user() =>
        Assert.Empty(SharedHostIdsRule.Rule.Findings(RuleFindings.User, Nextcloud, MariaDb));

    [Fact]
    public void Sharing_with_one_is_not_sharing_with_whom_that_one_shares()
    {
        var findings = SharedHostIdsRule.Rule.Findings(
            Container("a", "UIDMap=0:110000:500\n# poddsl: SharesIdsWith=b.container\n# b.container"),
            Container("b", "UIDMap=0:110000:500\n# poddsl: SharesIdsWith=c.container\n# c.container"),
            Container("c", "UIDMap=0:110000:500"));
        Assert.Equal(["a", "c"], Assert.Single(findings).Places.Select(place => place.Unit.Name).Where(name => name != "b"));
    }

    [Fact]
    public void Moving_takes_both_maps_to_the_next_free_place()
    {
        var other = Container("other", "UIDMap=0:110000:4000\nGIDMap=0:110000:4000");
        var nextcloud = Container("nextcloud", NextcloudMap);
        var fix = SharedHostIdsRule.Rule.Findings(nextcloud, other)[0].FixOf("MoveHostIds");
        var mended = fix.Apply(nextcloud, other);
        Assert.Equal("Move the host ids of 'nextcloud' to 115000, the next free range", fix.Title);
        Assert.Equal(
            "UIDMap=0:115000:4999\nUIDMap=65534:119999:1\nGIDMap=0:115000:4999\nGIDMap=65534:119999:1",
            mended[0].Lines());
        Assert.Empty(SharedHostIdsRule.Rule.Findings(mended));
    }

    [Fact]
    public void Moving_one_kind_of_ids_leaves_the_other_where_it_is()
    {
        var fix = Assert.Single(SharedHostIdsRule.Rule.Findings(Nextcloud, MariaDb)).Fixes.Single(fix => fix.Title.ToString() == "Move the host ids of 'maria-db' to 130000, the next free range");
        var mended = fix.Apply(Nextcloud, MariaDb);
        Assert.Equal("UIDMap=0:130000:4999\nGIDMap=0:120000:4999", mended[1].Lines());
        Assert.Empty(SharedHostIdsRule.Rule.Findings(mended));
    }

    [Fact]
    public void Moving_leaves_what_leads_to_an_account_of_the_host()
    {
        var left = Container("left", "UIDMap=0:110000:500\nUIDMap=+400:1000:1");
        var right = Container("right", "UIDMap=0:110000:500");
        var mended = SharedHostIdsRule.Rule.Findings(left, right)[0].FixOf("MoveHostIds").Apply(left, right);
        Assert.Equal("UIDMap=0:111000:500\nUIDMap=+400:1000:1", mended[0].Lines());
    }

    [Fact]
    public void Who_shares_an_account_of_the_host_is_not_offered_to_move()
    {
        var findings = SharedHostIdsRule.Rule.Findings(
            Container("left", "UIDMap=0:110000:500\nUIDMap=500:1000:1"), Container("right", "UIDMap=0:120000:500\nUIDMap=500:1000:1"));
        Assert.Equal("DeclareSharesIdsWith", Assert.Single(Assert.Single(findings).Fixes).Key);
        Assert.EndsWith(" Move one of them, or declare '# poddsl: SharesIdsWith=right.container'.", findings[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Declaring_makes_it_vanish_on_both()
    {
        var mended = SharedHostIdsRule.Rule.Findings(Nextcloud, MariaDb)[0].FixOf("DeclareSharesIdsWith").Apply(Nextcloud, MariaDb);
        Assert.EndsWith("SharesIdsWith=maria-db.container", mended[0].Lines(), StringComparison.Ordinal);
        Assert.Empty(SharedHostIdsRule.Rule.Findings(mended));
    }

    [Fact]
    public void One_fix_leaves_no_overlap()
    {
        var units = Enumerable.Range(0, 20).Select(index => Container($"c{index}", NextcloudMap)).ToArray();
        var mended = Assert.Single(SharedHostIdsRule.Rule.Findings(units)).FixOf("MoveHostIds").Apply(units);
        Assert.Equal(units[0].Lines(), mended[0].Lines());
        Assert.Empty(SharedHostIdsRule.Rule.Findings(mended));
    }

    [Fact]
    public void Many_copies_of_one_map_are_reported_once_with_all_places()
    {
        var units = Enumerable.Range(0, 500).Select(index => Container($"c{index}", "UIDMap=0:110000:5000")).ToArray();
        var finding = Assert.Single(SharedHostIdsRule.Rule.Findings(units));
        Assert.Equal(units.Select(unit => unit.NameSource.File), finding.Places.Select(place => place.Source.File));
    }

    [Fact]
    public void Declaring_takes_one_after_the_other_out_of_a_group()
    {
        var units = "abc".Select(name => Container($"{name}", "UIDMap=0:110000:500")).ToArray();
        var once = Assert.Single(SharedHostIdsRule.Rule.Findings(units)).FixOf("DeclareSharesIdsWith").Apply(units);
        var left = Assert.Single(SharedHostIdsRule.Rule.Findings(once));
        Assert.Equal(["b", "c"], left.Places.Select(place => place.Unit.Name));
        Assert.Empty(SharedHostIdsRule.Rule.Findings(left.FixOf("DeclareSharesIdsWith").Apply(once)));
    }

    private static Unit Container(string name, string lines) => TestUnits.Container(lines, name);
}
