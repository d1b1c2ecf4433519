using PodDsl.Core.Facts;
using PodDsl.Core.Model;
using PodDsl.Core.Primitives;
using PodDsl.Core.Rules.IdMaps;
using PodDsl.Core.View;

namespace PodDsl.Core.Tests.Rules.IdMaps;

public sealed class UnnumberedBlockTests
{
    [Fact]
    public void The_first_number_is_0() => Assert.Equal(
        "'web' asks for an id block and does not say which, so its ids on the host are unknown, and no unit is written. Write [IdBlock(0)], the next block that nobody has or had.",
        Assert.Single(UnnumberedBlockRule.Rule.Findings(TestBlocks.Unnumbered("web"))).Message);

    [Fact]
    public void The_next_number_is_after_all_that_units_have_or_had()
    {
        var target = Target.Default with { RetiredIdBlocks = [new RetiredIdBlock(6, ""), new RetiredIdBlock(99_999, "outside of the pool")] };
        Unit[] units = [TestBlocks.Unnumbered("web"), TestBlocks.Container("db", 3), TestBlocks.Container("wrong", 77_777), TestBlocks.Container("cache", 5)];
        Assert.Equal("web: 7 db: 3 wrong: 77777 cache: 5", Assert.Single(UnnumberedBlockRule.Rule.Findings(target, units)).NumbersAfter("NumberIdBlock", units));
    }

    [Theory]
    [InlineData("UIDMap=0:524288:1\nGIDMap=0:1:1", 1)]
    [InlineData("UIDMap=0:1:1\nGIDMap=0:589823:1", 1)]
    [InlineData("UIDMap=0:589823:2\nGIDMap=0:1:1", 2)]
    [InlineData("UIDMap=0:600000:1\nGIDMap=0:1:1", 0)]
    [InlineData("UIDMap=0:524288:1\nUIDMap=1:589824:1\nUIDMap=2:720896:1\nGIDMap=0:1:1", 2)]
    public void Blocks_on_ids_of_other_maps_are_left_out(string map, long number)
    {
        Unit[] units = [TestBlocks.Unnumbered("web"), TestBlocks.Mapped("db", map)];
        Assert.Equal($"web: {number} db: ", Assert.Single(UnnumberedBlockRule.Rule.Findings(units)).NumbersAfter("NumberIdBlock", units));
    }

    [Fact]
    public void Blocks_on_ids_of_the_host_are_left_out()
    {
        Assert.True(HostFactsReader.TryRead(
            """{ "schema": 1, "subuid": [{ "name": "max", "start": 524288, "count": 65536 }, { "name": "alice", "start": 589824, "count": 100000 }] }""", out var facts, out _));
        var unit = TestBlocks.Unnumbered("web");
        Assert.Equal("web: 3", Assert.Single(UnnumberedBlockRule.Rule.Findings(Target.Default with { Facts = facts }, unit)).NumbersAfter("NumberIdBlock", unit));
    }

    [Fact]
    public void Without_a_free_block_there_is_no_fix()
    {
        var target = Target.Default with { IdPool = new IdPool(1_000_000, 65_536, 4) };
        Unit[] units = [TestBlocks.Unnumbered("web"), TestBlocks.Container("db", 3, target: target)];
        var finding = Assert.Single(UnnumberedBlockRule.Rule.Findings(target, units));
        Assert.Empty(finding.Fixes);
        Assert.EndsWith("no unit is written. Write the number of a free block.", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_member_of_a_pod_needs_no_number() => Assert.Empty(UnnumberedBlockRule.Rule.Findings(
        TestUnits.Container("Pod=site.pod\n# site.pod").With("IdBlock").AsRecord("Home.Web"), TestUnits.Single("# site.pod").AsRecord("Home.Site")));

    /// <summary>Whatever is inserted, renamed or deleted: no unit's ids change, and no two overlap.</summary>
    [Fact]
    public void Numbers_never_move()
    {
        var random = new Random(11);
        for (var round = 0; round < TestExtent.Of(200, 20); round++)
        {
            var size = random.Next(2) == 0 ? 65_536 : random.Next(2, 70_000);
            var target = Target.Default with { IdPool = new IdPool(random.Next(100_000, 2_000_000), size) };
            var units = new List<Unit>();
            var retired = new List<RetiredIdBlock>();
            var before = new Dictionary<string, string>();
            for (var step = 0; step < 40; step++)
            {
                switch (random.Next(4))
                {
                    case 0 when units.Count > 0:
                        var gone = random.Next(units.Count);
                        retired.Add(new RetiredIdBlock(IdBlocks.NumberOf(units[gone])!.Value, units[gone].Name));
                        before.Remove(units[gone].Name);
                        units.RemoveAt(gone);
                        break;
                    case 1 when units.Count > 0:
                        var renamed = random.Next(units.Count);
                        var name = $"r{round}-{step}";
                        before[name] = before[units[renamed].Name];
                        before.Remove(units[renamed].Name);
                        units[renamed] = units[renamed] with { Name = name };
                        break;
                    default:
                        units.Insert(random.Next(units.Count + 1), TestBlocks.Unnumbered($"u{round}-{step}"));
                        break;
                }

                target = target with { RetiredIdBlocks = retired.ToEquatableArray() };
                var set = units.ToSet();
                while (UnnumberedBlockRule.Rule.Check(set, target).FirstOrDefault() is { } finding)
                {
                    set = IdBlocks.Expand(finding.FixOf("NumberIdBlock").Apply(set), target);
                }

                units = [.. IdBlocks.Expand(set, target).Units];
                Assert.Empty(SharedBlockRule.Rule.Findings(target, [.. units]));
                Assert.Empty(SharedHostIdsRule.Rule.Findings(target, [.. units]));
                Assert.Empty(RetiredBlockRule.Rule.Findings(target, [.. units]));
                foreach (var unit in units)
                {
                    var map = new[] { unit }.Values("UIDMap");
                    Assert.NotEqual("", map);
                    Assert.Equal(before.GetValueOrDefault(unit.Name, map), map);
                    before[unit.Name] = map;
                }
            }
        }
    }
}
