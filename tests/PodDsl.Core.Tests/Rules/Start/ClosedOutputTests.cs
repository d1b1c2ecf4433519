using PodDsl.Core.Catalogue;
using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.Rules.Start;
using PodDsl.Core.Values;

namespace PodDsl.Core.Tests.Rules.Start;

public sealed class ClosedOutputTests
{
    private static readonly PodmanVersion Old = new(4, 3, 1);

    [Fact]
    public void A_mapped_container_in_the_foreground_needs_a_terminal()
    {
        var unit = Unit(isForeground: true, hostId: 110_000);

        var finding = Assert.Single(Find(unit, Old));

        Assert.Equal(
            "'web' maps its ids and has no terminal: with podman 4.3.1 its output belongs to root of the host, and what opens /dev/stdout gets 'Permission denied'. Add [Tty].",
            finding.Message);
        var mended = unit with { Settings = Assert.Single(Assert.Single(finding.Fixes).Edits).Apply(unit.Settings) };
        Assert.Empty(Find(mended, Old));
    }

    [Theory]
    [InlineData(false, 110_000, 4)]
    [InlineData(true, 0, 4)]
    [InlineData(true, 110_000, 5)]
    public void What_podman_runs_itself_or_maps_to_root_or_hands_over_is_not_reported(bool isForeground, long hostId, int major) =>
        Assert.Empty(Find(Unit(isForeground, hostId), new PodmanVersion(major, major == 4 ? 3 : 4)));

    [Fact]
    public void A_terminal_by_a_flag_counts() =>
        Assert.Empty(Find(Unit(isForeground: true, 110_000, Kind("PodmanArgs", new WordsValue(["--tty"]))), Old));

    private static IEnumerable<Finding> Find(Unit unit, PodmanVersion podman) =>
        ClosedOutputRule.Rule.Check(unit, new Target(podman, UnitScope.System));

    private static Unit Unit(bool isForeground, long hostId, params Setting[] more) => new(
        UnitKind.Container,
        "web",
        [
            Kind("Image", new TextValue("docker.io/library/nginx:1.29")),
            Kind("UIDMap", new IdMapValue(new IdMapEntry(0, hostId, 65_536))),
            Kind("GIDMap", new IdMapValue(new IdMapEntry(0, hostId, 65_536))),
            .. isForeground ? [new Setting(Options.Common(Section.Style, "Foreground"), new BooleanValue(true))] : Array.Empty<Setting>(),
            .. more,
        ],
        "Web") { Language = Language.CSharp };

    private static Setting Kind(string key, SettingValue value) => new(Options.Key(UnitKind.Container, key), value);
}
