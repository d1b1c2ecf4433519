using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.Rules.Host;
using PodDsl.Core.Writers;

namespace PodDsl.Core.Tests.Rules.Host;

/// <summary>POD8004: text that the Quadlet of the target loses by its own mistake.</summary>
public sealed class LostTextTests
{
    private static readonly Target Old = new(new PodmanVersion(5, 4), UnitScope.System);

    [Theory]
    [InlineData("HealthCmd=sh -c \"a b\"", "Quadlet before podman 5.8.2 takes away the quotes at the edge of HealthCmd= of 'web', and the units are for 5.4. Pass it through PodmanArgs=.", "PodmanArgs=--health-cmd sh -c \"a b\"")]
    [InlineData("Entrypoint=", "Quadlet before podman 5.8.2 ignores the empty Entrypoint= of 'web', and the units are for 5.4. Pass it through PodmanArgs=.", "PodmanArgs=--entrypoint=")]
    public void What_an_old_quadlet_loses_is_reported(string line, string message, string mended)
    {
        var finding = Assert.Single(LostTextRule.Rule.FindingsIn(line, Old));
        Assert.Equal(message, finding.Message);
        Assert.Equal(mended, finding.Mended("KeepText"));
        Assert.Empty(LostTextRule.Rule.FindingsIn(line));
    }

    [Theory]
    [InlineData("HealthCmd=\"sh -c a\"")]
    [InlineData("HealthCmd=sh -c 'a \"b\"'")]
    [InlineData("Entrypoint=sh")]
    [InlineData("Exec=sh -c \"a b\"")]
    public void What_it_keeps_is_not_reported(string line) => Assert.Empty(LostTextRule.Rule.FindingsIn(line, Old));

    /// <summary>PodDsl writes typed values so that they arrive.</summary>
    [Theory]
    [InlineData(5, 4, "PodmanArgs=--entrypoint=\n")]
    [InlineData(5, 2, "Entrypoint=\n")]
    public void An_empty_entry_point_is_written_so_that_quadlet_reads_it(int major, int minor, string expected) => Assert.Contains(
        expected,
        QuadletWriter.Write(TestUnits.Container("Entrypoint="), new Target(new PodmanVersion(major, minor), UnitScope.System)).Files[0].Text,
        StringComparison.Ordinal);
}
