using PodDsl.Core.Catalogue;
using PodDsl.Core.Model;
using PodDsl.Core.Primitives;
using PodDsl.Core.Values;
using PodDsl.Core.View;

namespace PodDsl.Core.Tests.Model;

/// <summary>Rules that walk only over the units with a setting miss none of them.</summary>
public sealed class NamesOfSetTests
{
    private static readonly UnitSet Set = new(
    [
        .. TestUnits.Read("# a.container\n[Container]\nImage=docker.io/library/nginx:1.29\nPublishPort=80:80\n"),
        .. TestUnits.Read("# n.network\n[Network]\n"),
        .. TestUnits.Read("# p.pod\n[Pod]\nPublishPort=81:81\n"),
        .. TestUnits.Read("# p.pod\n[Pod]\nPublishPort=82:82\n"),
    ]);

    [Fact]
    public void The_units_with_a_setting_are_found_in_order()
    {
        Assert.Equal(["a", "p", "p"], Set.Having(Keys.PublishPort).Select(unit => unit.Name));
        Assert.Equal(["a", "p", "p"], Set.Having(Keys.PublishPort, Keys.Image).Select(unit => unit.Name));
        Assert.Equal([], Set.Having(Keys.Subnet).Select(unit => unit.Name));
        Assert.True(Set.MayHave(Keys.Image));
        Assert.False(Set.MayHave(Keys.Subnet));
    }

    [Fact]
    public void Of_units_with_one_name_the_index_has_the_first() =>
        Assert.Equal(["80:80", "81:81"], UnitIndex.Of(Set).Having(Keys.PublishPort).Select(unit => unit.Find(Keys.PublishPort)!.ToArgument().Marked));

    /// <summary>Every name of the catalogue, each in a unit of its own. Hardly two are taken for each other.</summary>
    [Fact]
    public void Each_name_finds_its_unit()
    {
        var settings = Options.All.GroupBy(option => option.Name).Select(group => new Setting(group.First(), new TextValue("x"))).ToList();
        var unit = TestUnits.Single("# n.network\n[Network]\n");
        var set = new UnitSet(settings.Select(setting => unit with { Settings = [setting] }).ToEquatableArray());
        Assert.All(settings, setting => Assert.Contains(setting, set.Having(setting.Option.Name).Select(one => one.Settings[0])));
        Assert.All(settings, setting => Assert.InRange(set.Having(setting.Option.Name).Count(), 1, 3));
    }
}
