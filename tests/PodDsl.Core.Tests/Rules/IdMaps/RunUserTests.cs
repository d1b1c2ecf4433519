using PodDsl.Core.Findings;
using PodDsl.Core.Rules.IdMaps;

namespace PodDsl.Core.Tests.Rules.IdMaps;

public sealed class RunUserTests
{
    private const string Maps = "UIDMap=0:110000:1000\nGIDMap=0:110000:1000\n";

    [Fact]
    public void An_id_outside_of_the_map_is_an_error()
    {
        var finding = Assert.Single(Find(Maps + "User=5000"));
        Assert.Equal(
            "'web' runs as UID 5000, and its id map leaves that out, so podman refuses to start it. Map it too, for example by '5000:111000:1'.",
            finding.Message);
        Assert.True(finding.IsError);
        Assert.Equal(5, finding.Source.Line);
    }

    [Theory]
    [InlineData("User=33\nGroup=7000", "GID 7000")]
    [InlineData("User=33:7000", "GID 7000")]
    [InlineData("User=1000", "UID 1000")]
    public void The_group_is_looked_at_too(string lines, string expected) =>
        Assert.Contains(expected, Assert.Single(Find(Maps + lines)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData(Maps + "User=999\nGroup=999")]
    [InlineData(Maps + "User=www-data")] // a name is that of the image
    [InlineData(Maps + "User=%i")]
    [InlineData(Maps + "User=5000\nPod=web.pod\n# web.pod")]
    [InlineData(Maps + "SubUIDMap=web\nUser=5000")]
    [InlineData("UIDMap=0:110000:1000\nUIDMap=5000:120000:1\nGIDMap=0:110000:1000\nUser=5000")]
    [InlineData("User=5000")]
    public void What_is_mapped_or_not_known_is_not_reported(string lines) => Assert.Empty(Find(lines));

    [Theory]
    [InlineData(Maps + "User=5000\nGroup=100", Maps + "User=5000\nGroup=100\nUIDMap=5000:111000:1")]
    [InlineData("UIDMap=0:110000:1000\nUser=5000", "UIDMap=0:110000:1000\nUser=5000\nUIDMap=5000:111000:1")]
    public void The_fix_maps_the_id(string lines, string expected)
    {
        var unit = TestUnits.Container(lines);
        var mended = Assert.Single(Assert.Single(Find(lines)).FixOf("MapRunUser").Apply(unit));
        Assert.Equal(expected, mended.Lines());
        Assert.Empty(RunUserRule.Rule.Findings(mended));
    }

    private static IReadOnlyList<Finding> Find(string lines) => RunUserRule.Rule.Findings(TestUnits.Container(lines));
}
