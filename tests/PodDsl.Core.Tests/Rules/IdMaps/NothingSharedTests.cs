using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Rules.IdMaps;

namespace PodDsl.Core.Tests.Rules.IdMaps;

public sealed class NothingSharedTests
{
    private const string Declared = "UIDMap=0:110000:500\n# poddsl: SharesIdsWith=b.container\n# b.container";

    [Theory]
    [InlineData("UIDMap=0:120000:500", "they have no host id in common")]
    [InlineData("", "'b' has no id map")]
    public void A_declaration_of_what_is_not_is_reported(string other, string reason)
    {
        var finding = Assert.Single(Find(Container("a", Declared), Container("b", other)));
        Assert.Equal(
            $"'a' declares that it shares ids with 'b', but {reason}. Remove the declaration.", finding.Message);
        Assert.Equal(4, finding.Source.Line);
        Assert.False(finding.IsError);
    }

    [Fact]
    public void Members_of_one_pod_need_no_declaration() =>
        Assert.Equal(
            "'a' declares that it shares ids with 'b', but both are in the pod 'web', whose map they have anyway. Remove the declaration.",
            Assert.Single(Find(
                TestUnits.Single("# web.pod\nUIDMap=0:110000:500"),
                Container("a", "Pod=web.pod\n# poddsl: SharesIdsWith=b.container\n# web.pod\n# b.container"),
                Container("b", "Pod=web.pod\n# web.pod"))).Message);

    [Fact]
    public void A_unit_shares_nothing_with_itself() =>
        Assert.Contains("that is the same unit", Assert.Single(Find(Container("b", Declared))).Message, StringComparison.Ordinal);

    public static TheoryData<Unit[]> NearMisses => new()
    {
        // They share user ids, or group ids, alone.
        { [Container("a", Declared), Container("b", "UIDMap=0:110499:500")] },
        { [Container("a", "UIDMap=0:110000:5\nGIDMap=0:7000:5\n# poddsl: SharesIdsWith=b.container\n# b.container"), Container("b", "UIDMap=0:130000:5\nGIDMap=0:7004:5")] },
        // The other one is not one of these units.
        { [Container("a", Declared)] },
        // Only the host knows the ids of the other one.
        { [Container("a", Declared), Container("b", "UserNS=auto")] },
        { [Container("a", Declared), Container("b", "UIDMap=0:120000:5\nSubUIDMap=b")] },
        { [Container("a", Declared), Container("b", "UIDMap=0:%i:5")] },
        // No unit declares anything.
        { [Container("a", "UIDMap=0:110000:500"), Container("b", "UIDMap=0:120000:500")] },
    };

    [Theory]
    [MemberData(nameof(NearMisses))]
    public void What_is_so_or_is_not_known_is_not_reported(Unit[] units) => Assert.Empty(Find(units));

    [Fact]
    public void Containers_of_a_user_share_the_ids_of_the_user() =>
        Assert.Empty(NothingSharedRule.Rule.Findings(
            RuleFindings.User, Container("a", Declared), Container("b", "UIDMap=0:120000:500")));

    [Fact]
    public void The_fix_removes_the_declaration()
    {
        Unit[] units = [Container("a", Declared), Container("b", "UIDMap=0:120000:500")];
        var mended = Assert.Single(Find(units)).FixOf("RemoveSharedIds").Apply(units);
        Assert.Equal("UIDMap=0:110000:500", mended[0].Lines());
        Assert.Empty(Find(mended));
    }

    private static IReadOnlyList<Finding> Find(params Unit[] units) => NothingSharedRule.Rule.Findings(units);

    private static Unit Container(string name, string lines) => TestUnits.Container(lines, name);
}
