using PodDsl.Core.Facts;
using PodDsl.Core.Podman;
using PodDsl.Core.Rules.IdMaps;

namespace PodDsl.Core.Tests.Rules.IdMaps;

public sealed class ContainerIdOverlapTests
{
    private const string Overlapping = "UIDMap=0:100000:65536\nUIDMap=65534:300000:1\nGIDMap=0:100000:65536";

    [Fact]
    public void Entries_that_map_the_same_container_ids_are_reported_at_the_later_one()
    {
        var finding = Assert.Single(Find("UIDMap=0:100000:5000\nUIDMap=4000:200000:2000\nGIDMap=0:100000:5000"));
        Assert.Equal(
            "'4000:200000:2000' maps container UIDs 4000-4999 again, after '0:100000:5000', and podman refuses such a map. Shrink one of the two, or mark '4000:200000:2000' with '+' so that it cuts '0:100000:5000'.",
            finding.Message);
        Assert.True(finding.IsError);
        Assert.Equal(4, finding.Source.Line);
        Assert.Equal(3, Assert.Single(finding.AdditionalSources).Line);
    }

    [Fact]
    public void A_single_id_is_named_as_one() =>
        Assert.Contains(" maps container UID 65534 again, ", Assert.Single(Find(Overlapping)).Message, StringComparison.Ordinal);

    [Fact]
    public void Entries_that_count_for_both_kinds_of_ids_are_reported_once() =>
        Assert.Single(Find("UIDMap=0:100000:5000\nUIDMap=4000:200000:2000"));

    [Fact]
    public void Each_of_two_maps_is_reported() =>
        Assert.Equal(
            [4, 6],
            Find("UIDMap=0:100000:5000\nUIDMap=1:200000:2\nGIDMap=0:100000:5000\nGIDMap=1:200000:2")
                .Select(finding => finding.Source.Line));

    [Fact]
    public void Entries_in_one_line_are_compared_too() =>
        Assert.Single(Find("UIDMap=0:100000:5000 4000:200000:2000"));

    [Theory]
    [InlineData("UIDMap=0:100000:65535\nUIDMap=+65534:300000:1")] // '+' cuts
    [InlineData("UIDMap=0:100000:65534\nUIDMap=65534:300000:1")] // touches
    [InlineData("UIDMap=u0:100000:100\nUIDMap=g0:200000:100")] // other kinds of ids
    [InlineData("UIDMap=0:100000:100\nGIDMap=0:200000:100")] // other maps
    [InlineData("UIDMap=0:100000:100\nUIDMap=50:200000:0")] // no ids at all
    [InlineData("UIDMap=0:100000:100\nUIDMap=%i:200000:1")] // systemd fills it in
    [InlineData("UIDMap=0:100000:100\nUIDMap=50:200000:1\nPod=web.pod\n# web.pod")] // the map of the pod counts
    public void What_podman_takes_is_not_reported(string lines) => Assert.Empty(Find(lines));

    [Fact]
    public void An_entry_without_plus_after_one_with_it_is_reported() =>
        Assert.Equal(4, Assert.Single(Find("UIDMap=+65534:300000:1\nUIDMap=0:100000:65535")).Source.Line);

    [Theory]
    [InlineData("CutIdMapEntry", "UIDMap=0:100000:65534\nUIDMap=65535:165535:1\nUIDMap=65534:300000:1\nGIDMap=0:100000:65536")]
    [InlineData("ExtendIdMap", "UIDMap=0:100000:65536\nUIDMap=+65534:300000:1\nGIDMap=0:100000:65536")]
    public void A_fix_makes_it_vanish(string key, string expected)
    {
        var unit = TestUnits.Container(Overlapping);
        var finding = Assert.Single(ContainerIdOverlapRule.Rule.Findings(unit));
        var mended = Assert.Single(finding.FixOf(key).Apply(unit));
        Assert.Equal(expected, mended.Lines());
        Assert.Empty(ContainerIdOverlapRule.Rule.Findings(mended));
        Assert.Empty(HostIdOverlapRule.Rule.Findings(mended));
    }

    [Fact]
    public void Ids_inside_of_a_range_are_best_marked_with_plus() =>
        Assert.Equal(["ExtendIdMap", "CutIdMapEntry"], Assert.Single(Find(Overlapping)).Fixes.Select(fix => fix.Key));

    [Fact]
    public void Ids_at_the_end_of_a_range_are_best_cut_off_it()
    {
        var finding = Assert.Single(Find("UIDMap=0:100000:65535\nUIDMap=65534:300000:1"));
        Assert.Equal("Cut '0:100000:65535' to '0:100000:65534'", finding.Fixes[0].Title);
    }

    [Fact]
    public void A_podman_without_flags_is_offered_none()
    {
        var target = Target.Default with { Podman = new PodmanVersion(4, 3) };
        var finding = Assert.Single(ContainerIdOverlapRule.Rule.Findings(TestUnits.Container(Overlapping), target));
        Assert.Equal("CutIdMapEntry", Assert.Single(finding.Fixes).Key);
    }

    private static IReadOnlyList<Core.Findings.Finding> Find(string lines) =>
        ContainerIdOverlapRule.Rule.Findings(TestUnits.Container(lines));
}
