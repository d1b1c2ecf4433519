using PodDsl.Core.Findings;
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
    public void Overlapping_host_ranges_of_two_containers_are_reported_on_both()
    {
        var findings = SharedHostIdsRule.Rule.Findings(Nextcloud, MariaDb);
        Assert.Equal(
            [
                "Host UIDs 110000-114998 of 'nextcloud' and 112000-116998 of 'maria-db' overlap: each of the two can reach what belongs to the other. Move one range, for example to 125000, or declare [SharesIdsWith<MariaDb>].",
                "Host UIDs 112000-116998 of 'maria-db' and 110000-114998 of 'nextcloud' overlap: each of the two can reach what belongs to the other. Move one range, for example to 130000, or declare [SharesIdsWith<Nextcloud>].",
            ],
            findings.Select(finding => finding.Message));
        Assert.All(findings, finding => Assert.False(finding.IsError));
        Assert.Equal(["/units/nextcloud.container", "/units/maria-db.container"], findings.Select(finding => finding.Source.File));
        Assert.Equal(["/units/maria-db.container", "/units/nextcloud.container"], findings.Select(finding => Assert.Single(finding.AdditionalSources).File));
    }

    [Fact]
    public void For_unit_files_the_message_has_a_comment_of_the_file() =>
        Assert.EndsWith(
            ", or declare '# poddsl: SharesIdsWith=b.container'.",
            SharedHostIdsRule.Rule.Findings(Container("a", "UIDMap=0:110000:5"), Container("b", "UIDMap=0:110000:5"))[0].Message,
            StringComparison.Ordinal);

    [Fact]
    public void User_ids_and_group_ids_are_each_reported() =>
        Assert.Equal(
            [3, 4, 3, 4],
            SharedHostIdsRule.Rule.Findings(
                Container("a", "UIDMap=0:110000:500\nGIDMap=0:110000:500"),
                Container("b", "UIDMap=0:110000:500\nGIDMap=0:110000:500")).Select(finding => finding.Source.Line));

    [Fact]
    public void Entries_that_count_for_both_are_reported_once() =>
        Assert.StartsWith(
            "Host UIDs and GIDs 110000-110499 of 'a' ",
            SharedHostIdsRule.Rule.Findings(Container("a", "UIDMap=0:110000:500"), Container("b", "UIDMap=0:110000:500"))
                is [var first, _] ? first.Message : "",
            StringComparison.Ordinal);

    [Fact]
    public void Pods_have_maps_too() =>
        Assert.Equal(2, SharedHostIdsRule.Rule.Findings(
            TestUnits.Single("# web.pod\nUIDMap=0:110000:500"), Container("db", "UIDMap=0:110400:500")).Count);

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
        Assert.Equal(["a", "c"], findings.Select(finding => finding.Unit!.Name));
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
        var mended = SharedHostIdsRule.Rule.Findings(Nextcloud, MariaDb)[1].FixOf("MoveHostIds").Apply(Nextcloud, MariaDb);
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
        Assert.Equal(2, findings.Count);
        Assert.All(findings, finding => Assert.Equal("DeclareSharesIdsWith", Assert.Single(finding.Fixes).Key));
        Assert.EndsWith(" Move one range, or declare '# poddsl: SharesIdsWith=right.container'.", findings[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Declaring_makes_it_vanish_on_both()
    {
        var mended = SharedHostIdsRule.Rule.Findings(Nextcloud, MariaDb)[0].FixOf("DeclareSharesIdsWith").Apply(Nextcloud, MariaDb);
        Assert.EndsWith("SharesIdsWith=maria-db.container", mended[0].Lines(), StringComparison.Ordinal);
        Assert.Empty(SharedHostIdsRule.Rule.Findings(mended));
    }

    [Fact]
    public void All_fixes_at_once_leave_no_overlap()
    {
        var units = Enumerable.Range(0, 20).Select(index => Container($"c{index}", NextcloudMap)).ToArray();
        var mended = SharedHostIdsRule.Rule.Findings(units)
            .Select(finding => finding.FixOf("MoveHostIds"))
            .DistinctBy(fix => fix.Edits)
            .Aggregate(units, (current, fix) => fix.Apply(current));
        Assert.Empty(SharedHostIdsRule.Rule.Findings(mended));
    }

    [Fact]
    public void Many_copies_of_one_map_are_each_reported_a_few_times()
    {
        var units = Enumerable.Range(0, 500).Select(index => Container($"c{index}", "UIDMap=0:110000:5000")).ToArray();
        var findings = SharedHostIdsRule.Rule.Findings(units);
        var byUnit = findings.CountBy(finding => finding.Source.File).ToList();
        Assert.Equal(500, byUnit.Count);
        Assert.All(byUnit, count => Assert.InRange(count.Value, 1, 5));
    }

    private static Unit Container(string name, string lines) => TestUnits.Container(lines, name);
}
