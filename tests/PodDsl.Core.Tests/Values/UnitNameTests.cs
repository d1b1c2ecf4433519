using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.Values;

namespace PodDsl.Core.Tests.Values;

public sealed class UnitNameTests
{
    [Theory]
    [InlineData("db.service", "db", null, "service")]
    [InlineData("backup@.timer", "backup", "", "timer")]
    [InlineData("backup@photos.service", "backup", "photos", "service")]
    [InlineData("a@b@c.service", "a", "b@c", "service")]
    [InlineData("web.container", "web", null, "container")]
    [InlineData("a.b.service", "a.b", null, "service")]
    public void A_name_has_parts(string text, string prefix, string? instance, string suffix)
    {
        var name = UnitName.Parse(text).Value!;
        Assert.Equal(prefix, name.Prefix.Marked);
        Assert.Equal(instance, name.Instance?.Marked);
        Assert.Equal(suffix, name.Suffix);
        Assert.Equal(instance is "", name.IsTemplate);
    }

    [Theory]
    [InlineData("db")]
    [InlineData(".service")]
    [InlineData("@x.service")]
    [InlineData("a b.service")]
    [InlineData("a/b.service")]
    [InlineData("db.foo")]
    public void Other_texts_are_refused(string text) => Assert.NotNull(UnitName.Parse(text).Refusal);

    [Fact]
    public void An_instance_has_a_template()
    {
        var name = UnitName.Parse("backup@" + Text.Specifier('i') + ".service").Value!;
        Assert.Equal("backup@.service", name.Template.ToArgument().Marked);
        Assert.Equal(Text.Specifier('i'), name.Instance);
        Assert.Equal("db.service", UnitName.Parse("db.service").Value!.Template.ToArgument().Marked);
    }

    [Fact]
    public void The_file_of_a_unit_has_a_kind()
    {
        Assert.Equal(UnitKind.Network, UnitName.Parse("backend.network").Value!.Kind);
        Assert.Null(UnitName.Parse("db.service").Value!.Kind);
    }

    [Fact]
    public void Nobody_knows_a_name_that_ends_in_a_specifier() => Assert.True(UnitName.Parse("db" + Text.Specifier('i')).IsUnknown);

    [Fact]
    public void The_argument_is_the_text_again() => Property.ArgumentIsTheTextAgain(UnitName.Parse, "db", "web", ".service", ".container", "@", ".timer");

    [Theory]
    [InlineData("db.service", "db", ".service", null)]
    [InlineData("backup@photos.service", "backup@photos", ".service", "backup@.service")]
    [InlineData("backup@.service", "backup@", ".service", "backup@.service")]
    [InlineData("a@b.c@d.timer", "a@b.c@d", ".timer", "a@.timer")]
    [InlineData("@a.service", "@a", ".service", null)]
    [InlineData("backup@photos", "backup@photos", "", null)]
    [InlineData("a.b@c", "a", ".b@c", null)]
    [InlineData("", "", "", null)]
    [InlineData(".service", "", ".service", null)]
    public void A_name_is_cut_whatever_it_is(string name, string stem, string suffix, string? template)
    {
        Assert.Equal((stem, suffix), UnitName.Cut(name));
        Assert.Equal(template, UnitName.TemplateOf(name));
    }

    [Theory]
    [InlineData("web.container", UnitKind.Container)]
    [InlineData("data@.volume", UnitKind.Volume)]
    [InlineData("container", null)]
    [InlineData("web.service", null)]
    [InlineData("web.", null)]
    public void The_kind_of_a_Quadlet_file_is_in_its_name(string name, UnitKind? kind) => Assert.Equal(kind, UnitName.KindOf(name));
}
