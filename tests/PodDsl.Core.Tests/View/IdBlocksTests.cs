using PodDsl.Core.Catalogue;
using PodDsl.Core.Facts;
using PodDsl.Core.Model;
using PodDsl.Core.Primitives;
using PodDsl.Core.Values;
using PodDsl.Core.View;

namespace PodDsl.Core.Tests.View;

public sealed class IdBlocksTests
{
    [Theory]
    [InlineData(1_000_000, 65_536, 3, "0:1196608:65536")]
    [InlineData(524_288, 65_536, 0, "0:524288:65536")]
    [InlineData(524_288, 65_536, 28_663, "0:1878982656:65536")]
    [InlineData(110_000, 5_000, 0, "0:110000:4999 65534:114999:1")]
    [InlineData(110_000, 5_000, 2, "0:120000:4999 65534:124999:1")]
    [InlineData(100, 2, 7, "0:114:1 65534:115:1")]
    [InlineData(100_000, 65_534, 1, "0:165534:65533 65534:231067:1")]
    [InlineData(100_000, 65_535, 1, "0:165535:65535")]
    [InlineData(100_000, 200_000, 1, "0:300000:200000")]
    public void A_block_maps_all_of_its_ids(long start, long size, long number, string map)
    {
        var unit = IdBlocks.Expand(Block(number), In(start, size));

        Assert.Equal(map, Map(unit, Keys.UIDMap));
        Assert.Equal(map, Map(unit, Keys.GIDMap));
        Assert.All(unit.Settings.Where(setting => setting.IsOfBlock), setting => Assert.Equal(IdBlocks.SettingOf(unit)!.Source, setting.Source));
    }

    [Theory]
    [InlineData(524_288, 65_536, null, 28_664, 1_879_048_192)]
    [InlineData(1_000_000, 65_536, null, 28_656, 1_878_999_616)]
    [InlineData(1_000_000, 65_536, 4L, 4, 1_262_144)]
    [InlineData(4_294_000_000, 100_000, null, 9, 4_294_900_000)]
    [InlineData(4_294_000_000, 100_000, 20L, 9, 4_294_900_000)]
    [InlineData(1_879_000_000, 65_536, null, 0, 1_879_000_000)]
    [InlineData(1_879_000_000, 65_536, 2L, 2, 1_879_131_072)]
    public void A_pool_has_as_many_blocks_as_there_is_room(long start, long size, long? count, long blocks, long end)
    {
        var pool = new IdPool(start, size, count);
        Assert.Equal((blocks, end), (pool.Blocks, pool.End));
        Assert.False(pool.Has(blocks));
        Assert.False(pool.Has(long.MaxValue));
        Assert.False(pool.Has(-1));
        Assert.Equal(blocks > 0, pool.Has(0));
    }

    [Theory]
    [InlineData(0, "0:1:65536")]
    [InlineData(2, "0:131073:65536")]
    public void The_block_of_a_user_is_cut_from_its_subordinate_ids(long number, string map) =>
        Assert.Equal(map, Map(IdBlocks.Expand(Block(number), RuleFindings.User with { IdPool = new IdPool(1_000_000, 65_536, 1) }), Keys.UIDMap));

    [Fact]
    public void The_same_unit_on_the_same_target_is_the_same_object()
    {
        var unit = Block(3);
        var expanded = IdBlocks.Expand(unit, Target.Default);
        var other = In(1_000_000, 65_536);
        var elsewhere = IdBlocks.Expand(unit, other);

        Assert.NotSame(unit, expanded);
        Assert.Same(expanded, IdBlocks.Expand(unit, Target.Default with { Scope = Target.Default.Scope }));
        Assert.Same(elsewhere, IdBlocks.Expand(unit, other with { }));
        Assert.NotEqual(expanded, elsewhere);
        Assert.Same(expanded, IdBlocks.Expand(expanded, Target.Default));
    }

    [Fact]
    public void Another_number_replaces_the_maps()
    {
        var unit = IdBlocks.Expand(Block(3, "UIDMap=+33:200000:1"), Target.Default);
        var block = IdBlocks.SettingOf(unit)!;
        var changed = unit with { Settings = unit.Settings.Select(setting => setting == block ? setting with { Value = new IntegerValue(5) } : setting).ToEquatableArray() };

        Assert.Equal("0:851968:65536 +33:200000:1", Map(IdBlocks.Expand(changed, Target.Default), Keys.UIDMap));
        Assert.Equal("0:851968:65536", Map(IdBlocks.Expand(new UnitSet([changed]), Target.Default).Units[0], Keys.GIDMap));
    }

    [Fact]
    public void A_file_has_its_maps_already()
    {
        var unit = TestUnits.Container("# poddsl: IdBlock=3");
        Assert.Same(unit, IdBlocks.Expand(unit, Target.Default));
        Assert.Equal(3, IdBlocks.NumberOf(unit));
        Assert.Null(IdBlocks.SettingOf(unit));
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("28664")]
    [InlineData("9223372036854775807")]
    [InlineData("3.5")]
    public void A_block_that_there_is_not_makes_no_map(string number)
    {
        var unit = TestUnits.Container("# poddsl: IdBlock=" + number).AsRecord("Web");
        Assert.True(IdBlocks.IsUnusable(unit, Target.Default));
        Assert.Equal("", Map(IdBlocks.Expand(unit, Target.Default), Keys.UIDMap));
    }

    [Fact]
    public void A_container_in_a_pod_has_the_ids_of_the_pod()
    {
        var unit = TestUnits.Container("Pod=site.pod\n# poddsl: IdBlock=3\n# site.pod").AsRecord("Web");
        Assert.False(IdBlocks.IsUnusable(unit, Target.Default));
        Assert.Same(unit, IdBlocks.Expand(unit, Target.Default));
    }

    private static Target In(long start, long size) => Target.Default with { IdPool = new IdPool(start, size) };

    private static Unit Block(long number, string lines = "") =>
        TestUnits.Container(FormattableString.Invariant($"# poddsl: IdBlock={number}\n{lines}")).AsRecord("Web");

    private static string Map(Unit unit, string key) =>
        string.Join(" ", unit.FindAll(Section.Kind, key).Select(setting => setting.Value.ToArgument().Marked));
}
