using PodDsl.Core.Catalogue;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.Rules.IdMaps;
using PodDsl.Core.Values;

namespace PodDsl.Core.Tests.Rules.IdMaps;

public sealed class MalformedEntryTests
{
    [Theory]
    [InlineData("UIDMap=0", "Podman refuses the id map entry '0': the host id is missing, write [+ug]container:[@]host[:size].")]
    [InlineData("GIDMap=0:-1:5", "Podman refuses the id map entry '0:-1:5': the host id '-1' is negative, numbers start at 0.")]
    [InlineData("UIDMap=0:1:5 7", "Podman refuses the id map entry '7': the host id is missing, write [+ug]container:[@]host[:size].")]
    public void Text_that_is_no_entry_is_reported_with_the_right_form(string lines, string expected)
    {
        var finding = Assert.Single(Find(TestUnits.Container(lines)));
        Assert.Equal(expected, finding.Message);
        Assert.True(finding.IsError);
    }

    [Theory]
    [InlineData(-1, 100000, 5, "'-1:100000:5': the container id -1 is negative, numbers start at 0.")]
    [InlineData(0, -100000, 5, "'0:-100000:5': the host id -100000 is negative, numbers start at 0.")]
    [InlineData(0, 100000, -5, "'0:100000:-5': the size -5 is negative, numbers start at 0.")]
    [InlineData(0, 4294967296, 5, "'0:4294967296:5': the host id 4294967296 is too big, the largest id is 4294967294.")]
    [InlineData(0, 4294967290, 10, "'0:4294967290:10': it ends at host id 4294967299, and the last one that there is is 4294967294. Map at most 5 ids from there, or move it to lower ids.")]
    [InlineData(4294967294, 0, 2, "'4294967294:0:2': it ends at container id 4294967295, and the last one that there is is 4294967294. Map at most 1 ids from there, or move it to lower ids.")]
    [InlineData(0, 4294967295, 1, "'0:4294967295:1': it ends at host id 4294967295, and the last one that there is is 4294967294. Move it to lower ids.")]
    [InlineData(long.MaxValue, long.MaxValue, long.MaxValue, "'9223372036854775807:9223372036854775807:9223372036854775807': the container id 9223372036854775807 is too big, the largest id is 4294967294.")]
    [InlineData(long.MinValue, long.MinValue, long.MinValue, "'-9223372036854775808:-9223372036854775808:-9223372036854775808': the container id -9223372036854775808 is negative, numbers start at 0.")]
    public void Numbers_that_are_no_ids_are_reported_once(long container, long host, long size, string expected)
    {
        var unit = WithEntries("web", new IdMapEntry(container, host, size));
        Assert.Equal("Podman refuses the id map entry " + expected, Assert.Single(Find(unit)).Message);
    }

    [Theory]
    [InlineData("UIDMap=0:@4294967290:10\nGIDMap=0:0:10", "'0:@4294967290:10': it ends at host id 4294967299, and the last one that there is is 4294967294. Map at most 5 ids from there, or move it to lower ids.")]
    [InlineData("UIDMap=0:0:10\nUIDMap=+20:@4294967295:1\nGIDMap=0:0:10", "'+20:@4294967295:1': it ends at host id 4294967295, and the last one that there is is 4294967294. Move it to lower ids.")]
    [InlineData("UIDMap=0:@3000000:4294967295\nGIDMap=0:0:10", "'0:@3000000:4294967295': it ends at host id 4297967294, and the last one that there is is 4294967294. Map at most 4291967295 ids from there, or move it to lower ids.")]
    [InlineData("UIDMap=0:@4294967290:10\nUIDMap=+0:0:10", "'0:@4294967290:10': it ends at host id 4294967299, and the last one that there is is 4294967294. Map at most 5 ids from there, or move it to lower ids.")]
    public void An_id_of_the_parent_past_the_last_one_is_reported_for_root_and_users(string lines, string expected)
    {
        var unit = TestUnits.Container(lines);
        Assert.Equal("Podman refuses the id map entry " + expected, Assert.Single(Find(unit)).Message);
        Assert.Equal("Podman refuses the id map entry " + expected, Assert.Single(MalformedEntryRule.Rule.Findings(unit, RuleFindings.User)).Message);
    }

    [Theory]
    [InlineData("UIDMap=0:@4294967294:1\nGIDMap=0:0:10")]
    [InlineData("UIDMap=0:0:4294967295")]
    [InlineData("UIDMap=4294967294:4294967294:1")]
    [InlineData("UIDMap=0:110000:0")]
    [InlineData("UIDMap=%i:110000:5")]
    [InlineData("UIDMap=0:110000:5,7:9")]
    [InlineData("UIDMap=0:110000:4294967290\nUIDMap=+4294767200:0:200090")]
    public void What_podman_takes_is_not_reported(string lines)
    {
        var unit = TestUnits.Container(lines);
        if (lines.Contains('%', StringComparison.Ordinal))
        {
            unit = unit with { Settings = [unit.Settings[0] with { Value = new RawValue("%i:110000:5") }] };
        }

        Assert.Empty(Find(unit));
    }

    [Fact]
    public void The_fix_shortens_a_range_that_goes_too_far()
    {
        var unit = TestUnits.Container("UIDMap=0:4294967290:10");
        var mended = Assert.Single(Assert.Single(Find(unit)).FixOf("ShortenIdMapEntry").Apply(unit));
        Assert.Equal("UIDMap=0:4294967290:5", mended.Lines());
        Assert.Empty(Find(mended));
    }

    [Fact]
    public void No_rule_trips_over_impossible_numbers()
    {
        Unit[] units =
        [
            WithEntries(
                "a", new IdMapEntry(long.MaxValue, long.MaxValue, long.MaxValue), new IdMapEntry(0, 0, long.MaxValue)),
            WithEntries(
                "b", new IdMapEntry(0, long.MaxValue, 5, IdMapFlags.Extend), new IdMapEntry(0, long.MaxValue, 5, IdMapFlags.HostIdOfParent)),
            WithEntries("c", new IdMapEntry(0, 110000, -5), new IdMapEntry(-5, -5, 5)),
        ];
        foreach (var rule in new[] { SharedHostIdsRule.Rule, NobodyUnmappedRule.Rule, NothingSharedRule.Rule })
        {
            Assert.NotNull(rule.Findings(units));
        }

        foreach (var rule in new[]
        {
            ContainerIdOverlapRule.Rule, HostIdOverlapRule.Rule, MalformedEntryRule.Rule, CopiedMapRule.Rule,
            IneffectiveEntryRule.Rule, RootUnmappedRule.Rule, LongMapRule.Rule,
        })
        {
            Assert.All(units, unit => Assert.NotNull(rule.Findings(unit)));
        }
    }

    private static IReadOnlyList<Finding> Find(Unit unit) => MalformedEntryRule.Rule.Findings(unit);

    /// <summary>Entries of an attribute, with any number.</summary>
    private static Unit WithEntries(string name, params IdMapEntry[] uids)
    {
        var settings = uids.Select((entry, index) => new Setting(
            Options.Key(UnitKind.Container, "UIDMap"), new IdMapValue(entry), new SourceSpan(name, 0, 1, index + 1, 1)));
        return new Unit(UnitKind.Container, name, settings.ToEquatableArray(), $"{name}.container") { Language = Language.UnitFile };
    }
}
