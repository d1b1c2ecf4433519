using PodDsl.Core.Rules.IdMaps;

namespace PodDsl.Core.Tests.Rules.IdMaps;

public sealed class HostIdOverlapTests
{
    private const string OneTooMany =
        "UIDMap=0:110000:5000\nUIDMap=65534:114999:1\nGIDMap=0:110000:4999\nGIDMap=65534:114999:1";

    [Fact]
    public void Entries_that_lead_to_the_same_host_ids_are_reported_at_the_later_one()
    {
        var finding = Assert.Single(Find(OneTooMany));
        Assert.Equal(
            "'65534:114999:1' maps to host UID 114999 again, after '0:110000:5000', and podman refuses such a map. Shrink or move one of the two, or mark '65534:114999:1' with '+' so that it cuts '0:110000:5000'.",
            finding.Message);
        Assert.True(finding.IsError);
        Assert.Equal(4, finding.Source.Line);
        Assert.Equal(3, Assert.Single(finding.AdditionalSources).Line);
    }

    [Fact]
    public void What_overlaps_in_the_container_too_is_left_to_the_other_rule() =>
        Assert.Empty(Find("UIDMap=0:110000:5000\nUIDMap=0:110000:5000\nGIDMap=0:110000:5000"));

    [Theory]
    [InlineData("UIDMap=0:110000:4999\nUIDMap=65534:114999:1")] // touches
    [InlineData("UIDMap=0:110000:5000\nUIDMap=+65534:114999:1")] // '+' cuts
    [InlineData("UIDMap=0:110000:5000\nGIDMap=0:110000:5000")] // user ids and group ids are apart
    [InlineData("UIDMap=0:1:1000\nUIDMap=1000:@1000:1")] // see below, only for a user
    public void What_podman_takes_is_not_reported(string lines) =>
        Assert.Empty(HostIdOverlapRule.Rule.Findings(
            TestUnits.Container(lines),
            lines.Contains('@', StringComparison.Ordinal) ? RuleFindings.User : null));

    [Fact]
    public void For_root_an_id_of_the_host_is_what_it_is() =>
        Assert.Single(Find("UIDMap=0:1:1000\nUIDMap=1000:@1000:1\nGIDMap=0:1:1000"));

    [Theory]
    [InlineData("CutIdMapEntry", "UIDMap=0:110000:4999")]
    [InlineData("ExtendIdMap", "UIDMap=0:110000:5000")]
    public void A_fix_makes_it_vanish(string key, string firstLine)
    {
        var unit = TestUnits.Container(OneTooMany);
        var mended = Assert.Single(Assert.Single(HostIdOverlapRule.Rule.Findings(unit)).FixOf(key).Apply(unit));
        Assert.StartsWith(firstLine, mended.Lines(), StringComparison.Ordinal);
        Assert.Empty(HostIdOverlapRule.Rule.Findings(mended));
        Assert.Empty(ContainerIdOverlapRule.Rule.Findings(mended));
    }

    private static IReadOnlyList<Core.Findings.Finding> Find(string lines) =>
        HostIdOverlapRule.Rule.Findings(TestUnits.Container(lines));
}
